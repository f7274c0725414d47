import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { FORMER_LISTING, LISTING, faultyListing } from '../support/listings.js';
import { inside } from '../support/shadow.js';
import { listMeta, type Story } from './list.js';

/** The Registered Service Providers of a listing, with filters of their own. All entries are invented. */
export default {
  ...listMeta,
  title: 'List/Service providers',
  args: { ...listMeta.args, 'page-size': 25, listing: LISTING },
} satisfies Meta<Attributes>;

/** Valid, expired and undated entries; some with the live membership of the account they name. */
export const Entries: Story = {};

/** As a grid. */
export const Grid: Story = { args: { layout: 'grid' } };

/** As a table, with columns of its own. */
export const Table: Story = { args: { layout: 'table' } };

/** DataCite's former listing, a bare array. */
export const FormerListing: Story = { args: { listing: FORMER_LISTING } };

/** What a filter offers. */
export const Filters: Story = {
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'datacite-provider-list');
    await list.findAllByRole('heading', { level: 3 });
    await userEvent.click(await list.findByText('Service type', { selector: 'summary' }));
    await list.findByRole('checkbox', { name: /Repository Platform/ });
  },
};

/** An opened entry: how many DataCite repositories run its software. */
export const Repositories: Story = {
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'datacite-provider-list');
    await userEvent.click(await list.findByRole('button', { name: /^Show repositories of Quillstone/ }));
    await list.findByText(/DataCite repositories run/);
  },
};

/** What the entries consist of: country, service type and year of registration. */
export const Overview: Story = {
  args: { controls: 'search count overview' },
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'datacite-provider-list');
    await list.findByRole('table', { name: 'Providers by service type' });
  },
};

/** Entries to choose from; one that is selected is on another page. */
export const Selecting: Story = {
  args: { selection: 'multiple', value: 'quillstone', 'page-size': 5 },
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'datacite-provider-list');
    await list.findByRole('button', { name: /^Remove Quillstone/ });
  },
};

/** The listing cannot be reached. */
export const Unreachable: Story = { args: { listing: faultyListing('drop') } };

/** A web page where the listing should be. */
export const Malformed: Story = { args: { listing: faultyListing('html') } };
