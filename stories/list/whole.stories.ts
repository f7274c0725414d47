import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { faulty } from '../support/sample-api.js';
import { inside } from '../support/shadow.js';
import { wholeHeld } from '../support/whole-held.js';
import { listMeta, withFault, type Story } from './list.js';

/** Once a visitor turns to search or filters all providers of the scope are loaded, and answer at once from then on. */
export default { ...listMeta, title: 'List/All providers' } satisfies Meta<Attributes>;

const list = (canvas: HTMLElement) => inside(canvas, 'datacite-provider-list');
const turnToSearch = async (canvas: HTMLElement) =>
  userEvent.click(await list(canvas).findByRole('searchbox', { name: /^Search/ }));

/** On their way: beside the count, where nothing moves. */
export const Loading: Story = {
  beforeEach: wholeHeld,
  play: async ({ canvasElement }) => {
    await turnToSearch(canvasElement);
    await list(canvasElement).findByRole('progressbar', { name: 'Loading all providers' });
  },
};

/** Somebody did not want to wait. */
export const Stopped: Story = {
  beforeEach: wholeHeld,
  play: async ({ canvasElement }) => {
    await turnToSearch(canvasElement);
    await userEvent.click(await list(canvasElement).findByRole('button', { name: /^Stop/ }));
    await list(canvasElement).findByText('Not all providers are loaded.');
  },
};

/** The API serves no more than 10,000 of a scope. */
export const TooLarge: Story = {
  ...withFault('total=12345'),
  play: async ({ canvasElement }) => {
    await turnToSearch(canvasElement);
    await list(canvasElement).findByText(/^There are too many providers/);
  },
};

/** The first page came, and then no more. */
export const Failed: Story = {
  args: { 'api-base': faulty('firewall=1/86400', 'tag=whole-failed') },
  play: async ({ canvasElement }) => {
    await turnToSearch(canvasElement);
    await list(canvasElement).findByRole('button', { name: 'Load all providers' });
  },
};

/** What matches best comes first, however it is written, and what was found is marked. */
export const BestMatch: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await list(canvasElement).findByRole('searchbox'), 'osslinghafen universitat');
    await list(canvasElement).findByRole('heading', { name: 'Ößlinghafen Universität' });
  },
};
