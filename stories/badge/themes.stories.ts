import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes, type Attributes } from '../support/attributes.js';
import { badgeMeta, type Story } from './badge.js';

/** Colours follow the page's `color-scheme`, or are fixed, or are the text's own. */
export default {
  ...badgeMeta,
  title: 'Badge/Themes',
  render: (args) => html`
    <div class="story-row">
      ${['seal', 'chip', 'card'].map(
        (variant) => html`<datacite-provider-badge ${attributes({ ...args, variant })}></datacite-provider-badge>`,
      )}
    </div>
  `,
} satisfies Meta<Attributes>;

/** `auto` on a light page. */
export const AutoOnLight: Story = { globals: { scheme: 'light' } };

/** `auto` on a dark page. */
export const AutoOnDark: Story = { globals: { scheme: 'dark' } };

/** `light`, also where the page is dark. */
export const Light: Story = { args: { theme: 'light' }, globals: { scheme: 'dark' } };

/** `dark`, also where the page is light. */
export const Dark: Story = { args: { theme: 'dark' }, globals: { scheme: 'light' } };

/** `mono` takes the text's colour alone: for footers in the colours of the house. */
export const Mono: Story = {
  args: { theme: 'mono' },
  decorators: [
    (story) => html`
      <style>
        .house { padding: 1.5rem; color: #f4efe6; background: #4a2c40; }
      </style>
      <div class="house">${story()}</div>
    `,
  ],
};

/** The page's own colours, by custom properties. */
export const OwnColours: Story = {
  globals: { scheme: 'light' },
  decorators: [
    (story) => html`
      <style>
        .own-colours {
          --datacite-color-brand: #1d4d38;
          --datacite-color-accent: #7bc89c;
          --datacite-color-surface: #f6faf7;
          --datacite-color-text: #17372a;
          --datacite-radius: 0;
        }
      </style>
      <div class="own-colours">${story()}</div>
    `,
  ],
};
