import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LOCALES } from '../../src/locales/index.js';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { badgeMeta, withFault, type Story } from './badge.js';

const RTL = ['ar', 'he'];
const LANGUAGES = ['en', ...Object.keys(LOCALES)];

/** One badge a language: each speaks the nearest `lang` around it. */
export default {
  ...badgeMeta,
  title: 'Badge/Languages',
  args: { ...badgeMeta.args, variant: 'seal' },
  render: (args) =>
    html`<div class="story-row">
      ${LANGUAGES.map(
        (language) => html`<div lang=${language} dir=${RTL.includes(language) ? 'rtl' : 'ltr'}>
          <datacite-provider-badge ${attributes(args)}></datacite-provider-badge>
        </div>`,
      )}
    </div>`,
} satisfies Meta<Attributes>;

/** The commonest word. */
export const Member: Story = {};

/** The longest claim of most languages, which breaks where its words do. */
export const ConsortiumOrganization: Story = { args: { provider: 'cuni' } };

/** Statuses take the room they need. */
export const NotRegistered: Story = { args: { provider: FIXTURES.unknown } };

/** The longest status, and a button. */
export const Unknown: Story = withFault('gateway=502');

/** In a line of text, in the order of each language's words. */
export const Chips: Story = { args: { variant: 'chip', provider: 'dc' } };

/** With dates and countries from the browser. */
export const Cards: Story = { args: { variant: 'card' } };

/** A language that the elements do not speak is English, dates and numbers among it. */
export const UnknownLanguage: Story = {
  args: { variant: 'card' },
  render: (args) => html`<div lang="tlh"><datacite-provider-badge ${attributes(args)}></datacite-provider-badge></div>`,
};
