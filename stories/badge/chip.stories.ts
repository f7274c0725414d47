import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { about, badgeMeta, stale, unanswered, withFault, type Story } from './badge.js';

/** Text height, for running text, lists and tables. */
export default {
  ...badgeMeta,
  title: 'Badge/Chip',
  args: { ...badgeMeta.args, variant: 'chip' },
} satisfies Meta<Attributes>;

/** An active direct member: what most badges will say. */
export const Member: Story = {};

/** The organization that leads a consortium. */
export const ConsortiumLead: Story = about('dc');

/** An organization that takes part through a consortium. */
export const ConsortiumOrganization: Story = about('cuni');

/** An account for trying the API out is nobody's membership. */
export const DeveloperAccount: Story = about(FIXTURES.developer);

/** DataCite has the record, but it is not active any more. */
export const Inactive: Story = about(FIXTURES.inactive);

/** DataCite has no account with this identifier. */
export const NotRegistered: Story = about(FIXTURES.unknown);

/** Nobody could be asked: nothing is claimed, and there is a way to try again. */
export const Unknown: Story = withFault('gateway=502');

/** The last answer is older than `max-age` and could not be renewed: its age is visible. */
export const Stale: Story = stale('chip');

/** No answer yet: a placeholder of the final size, and nothing that looks verified. */
export const Loading: Story = unanswered;

/** In a sentence: as high as a line, and as wide before the answer as after it. */
export const InRunningText: Story = {
  render: (args) => html`
    <p>
      This collection is curated by a
      <datacite-provider-badge ${attributes(args)}></datacite-provider-badge>
      and its records carry DOIs that anyone can resolve, cite and count.
    </p>
  `,
};

/** Below one another chips have one width, whatever they say; a consortium organization's wants more room. */
export const BelowOneAnother: Story = {
  render: (args) => html`
    <style>
      .chips { display: grid; gap: 0.5rem; justify-items: start; --datacite-chip-inline-size: 19em; }
    </style>
    <div class="chips">
      ${['cern', 'dc', 'cuni', FIXTURES.inactive, FIXTURES.unknown, FIXTURES.developer].map(
        (provider) => html`<datacite-provider-badge ${attributes({ ...args, provider })}></datacite-provider-badge>`,
      )}
    </div>
  `,
};
