import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { inside } from '../support/shadow.js';
import { listMeta, type Story } from './list.js';

const list = (canvas: HTMLElement) => inside(canvas, 'datacite-provider-list');

/** Taking data away: files of the whole result, links to items. */
export default { ...listMeta, title: 'List/Export' } satisfies Meta<Attributes>;

/** `controls="… export"`: the whole result as CSV or JSON. */
export const Export: Story = {
  args: { controls: 'search count export' },
  play: async ({ canvasElement }) => {
    await list(canvasElement).findByRole('button', { name: 'Download CSV' });
  },
};

/** Who turns to the items can copy a link to each; here the clipboard is closed, and the link stands selected in a field. */
export const LinkToCopy: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'clipboard', { value: null, configurable: true });
    return () => Reflect.deleteProperty(navigator, 'clipboard');
  },
  play: async ({ canvasElement }) => {
    await userEvent.hover((await list(canvasElement).findAllByRole('heading', { level: 3 }))[0]!);
    await userEvent.click((await list(canvasElement).findAllByRole('button', { name: /^Copy link to/ }))[0]!);
    await list(canvasElement).findByRole('textbox', { name: /^Link to/ });
  },
};
