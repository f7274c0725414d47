import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { inside } from '../support/shadow.js';
import { listMeta, unanswered, type Story } from './list.js';

const list = (canvas: HTMLElement) => inside(canvas, 'datacite-provider-list');

/** `controls="… overview"`: what a directory's result consists of, as bars that filter. */
export default {
  ...listMeta,
  title: 'List/Overview',
  args: { ...listMeta.args, controls: 'search count overview' },
} satisfies Meta<Attributes>;

/** By region, member type and year. */
export const Overview: Story = {
  play: async ({ canvasElement }) => {
    await list(canvasElement).findByRole('button', { name: /^Americas/ });
  },
};

/** Two regions are picked: their counts stay, the other charts follow. */
export const Picked: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Americas/ }));
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Asia/ }));
  },
};

/** The same without bars. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: 'Show as table' }));
  },
};

/** While nothing is known, its room is kept. */
export const Loading: Story = { ...unanswered, args: { ...unanswered.args, controls: 'count overview' } };

/** Where nobody is found there is nothing to count. */
export const Empty: Story = {
  args: { query: 'zyzzyva' },
  play: async ({ canvasElement }) => {
    await list(canvasElement).findAllByText('Nothing to count.');
  },
};

/** Nothing else to operate: what is picked can be taken back above. */
export const Alone: Story = {
  args: { controls: 'overview' },
  play: async ({ canvasElement }) => {
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Americas/ }));
    await list(canvasElement).findByRole('button', { name: /^Remove filter/ });
  },
};

/** In little room it begins folded. */
export const Narrow: Story = {
  decorators: [
    (story) => html`
      <style>
        .narrow { inline-size: 320px; }
      </style>
      <div class="narrow">${story()}</div>
    `,
  ],
};

/** On a dark page. */
export const OnDark: Story = { globals: { scheme: 'dark' } };

/** On a page in Arabic: bars begin on the right. */
export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'ar' } };
