import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Attributes } from '../support/attributes.js';
import { listMeta, only, unanswered, type Story } from './list.js';

/** Where the items stand, in any room and any writing direction. */
export default { ...listMeta, title: 'List/Layout' } satisfies Meta<Attributes>;

/** `layout="list"`: one below the other. */
export const List: Story = {};

/** `layout="grid"`: as many side by side as there is room for. */
export const Grid: Story = { args: { layout: 'grid' } };

/** The grid while nothing is known. */
export const GridLoading: Story = { ...unanswered, args: { ...unanswered.args, layout: 'grid' } };

/** In a column of 280 pixels. */
export const Narrow: Story = {
  decorators: [
    (story) => html`
      <style>
        .narrow { inline-size: 280px; }
      </style>
      <div class="narrow">${story()}</div>
    `,
  ],
};

/** On a dark page. */
export const OnDark: Story = { globals: { scheme: 'dark' } };

/** On a page in Arabic. */
export const RightToLeft: Story = {
  ...only('rtlname', 'hebrew', 'cern', 'lumco', 'inactive', 'cjkname'),
  globals: { direction: 'rtl', language: 'ar' },
};

/** On a page in Japanese: countries and numbers follow. */
export const Japanese: Story = { globals: { language: 'ja' } };
