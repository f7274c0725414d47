import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { inside } from '../support/shadow.js';
import { listMeta, type Story } from './list.js';

const list = (canvas: HTMLElement) => inside(canvas, 'datacite-provider-list');

/** What a visitor can do: search, filter, order, turn pages, open consortia. */
export default { ...listMeta, title: 'List/Visitor' } satisfies Meta<Attributes>;

/** Words in the search field narrow the directory. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await list(canvasElement).findByRole('searchbox'), 'german national library');
    await list(canvasElement).findByRole('heading', { name: /Library of Medicine$/ });
  },
};

/** Words that match nobody, and the way back. */
export const SearchWithoutResults: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await list(canvasElement).findByRole('searchbox'), 'zyzzyva');
    await list(canvasElement).findByRole('button', { name: 'Clear search and filters' });
  },
};

const pick = async (canvas: HTMLElement, facet: string, value: RegExp) => {
  await userEvent.click(await list(canvas).findByText(facet, { selector: 'summary' }));
  await userEvent.click(await list(canvas).findByRole('checkbox', { name: value }));
};

/** Filters with the counts of the current result. Values of one filter add up, filters narrow each other. */
export const FacetsPicked: Story = {
  play: async ({ canvasElement }) => {
    await pick(canvasElement, 'Member type', /^Consortium Organization/);
    await pick(canvasElement, 'Region', /^Asia/);
    await list(canvasElement).findByRole('button', { name: 'Clear all filters' });
  },
};

/** The order a visitor has chosen. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await list(canvasElement).findByLabelText('Sort by'), '-created');
    await list(canvasElement).findAllByRole('heading', { level: 3 });
  },
};

/** The second of many pages. */
export const PageTurned: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: 'Next' }));
    await list(canvasElement).findByText(/, page 2 of/);
  },
};

/** `paging="more"` appends: here a second page has been asked for. */
export const MorePressed: Story = {
  args: { paging: 'more' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Show more/ }));
    await list(canvasElement).findAllByText(/12 shown/);
  },
};

/** A consortium shows its organizations, which are asked for when it is opened. */
export const ConsortiumOpened: Story = {
  args: { query: 'uid:lumco' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Show organizations/ }));
    await list(canvasElement).findAllByRole('heading', { level: 4 });
  },
};

/** A consortium of 450 organizations shows some of them first. */
export const LargeConsortiumOpened: Story = {
  args: { query: 'uid:grandco' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Show organizations/ }));
    await list(canvasElement).findByRole('button', { name: /^Show more/ });
  },
};
