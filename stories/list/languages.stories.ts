import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../support/attributes.js';
import { listMeta, withFault, type Story } from './list.js';

/** A directory speaks the nearest `lang` around it. */
export default {
  ...listMeta,
  title: 'List/Languages',
  args: { ...listMeta.args, controls: 'search filters sort count layout export' },
} satisfies Meta<Attributes>;

/** Long words. */
export const German: Story = { globals: { language: 'de' } };

/** Six forms of a number, and the page mirrored. */
export const Arabic: Story = { globals: { language: 'ar', direction: 'rtl' } };

/** The other direction's other script. */
export const Hebrew: Story = { globals: { language: 'he', direction: 'rtl' }, args: { layout: 'grid' } };

/** Words without spaces. */
export const Japanese: Story = { globals: { language: 'ja' }, args: { 'group-by': 'region' } };

/** In a table. */
export const Polish: Story = { globals: { language: 'pl' }, args: { layout: 'table' } };

/** Why there is nothing. */
export const FrenchError: Story = { ...withFault('status=503'), globals: { language: 'fr' } };
