import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import type { Attributes } from '../support/attributes.js';
import { inside } from '../support/shadow.js';
import { listMeta, type Story } from './list.js';

/** Items, not the options of the order. */
const ITEM = { name: /Member type:/ };
const list = (canvas: HTMLElement) => inside(canvas, 'datacite-provider-list');

/** A directory to choose from, as a control of a form. */
export default { ...listMeta, title: 'List/Select' } satisfies Meta<Attributes>;

/** One item can be selected. */
export const Single: Story = {
  args: { selection: 'single', name: 'provider' },
  play: async ({ canvasElement }) => {
    const [first] = await list(canvasElement).findAllByRole('option', ITEM);
    await userEvent.click(first!);
    await list(canvasElement).findByRole('button', { name: /^Remove/ });
  },
};

/** Several items can be selected; those of the attribute `value` are from the start, on the page or not. */
export const Multiple: Story = {
  args: { selection: 'multiple', name: 'provider', value: 'sample,lumco' },
  play: async ({ canvasElement }) => {
    const [first] = await list(canvasElement).findAllByRole('option', ITEM);
    await userEvent.click(first!);
    await list(canvasElement).findByRole('button', { name: 'Remove Lumen Libraries Consortium' });
  },
};

/** Options side by side. */
export const Grid: Story = { ...Multiple, args: { ...Multiple.args!, layout: 'grid' } };

/** Options in groups. */
export const Groups: Story = { ...Multiple, args: { ...Multiple.args!, 'group-by': 'letter', 'page-size': 25 } };

/** A form that cannot be submitted yet. */
export const Missing: Story = {
  args: { selection: 'single', name: 'provider', required: '' },
  play: async ({ canvasElement }) => {
    await list(canvasElement).findAllByRole('option', ITEM);
    canvasElement.querySelector('datacite-provider-list')!.checkValidity();
  },
};

/** What is selected can be read, but not changed. */
export const Disabled: Story = { args: { selection: 'multiple', name: 'provider', value: 'sample', disabled: '' } };
