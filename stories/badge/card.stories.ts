import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { about, badgeMeta, stale, unanswered, withFault, type Story } from './badge.js';

/** Name, status and facts. */
export default {
  ...badgeMeta,
  title: 'Badge/Card',
  args: { ...badgeMeta.args, variant: 'card' },
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
export const Stale: Story = stale('card');

/** No answer yet: a placeholder of the final size, and nothing that looks verified. */
export const Loading: Story = unanswered;

/** Cards side by side keep the same height whatever they know. */
export const SideBySide: Story = {
  render: (args) => html`
    <style>
      .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 1rem; }
    </style>
    <div class="cards">
      ${['cern', 'dc', FIXTURES.inactive, FIXTURES.unknown].map(
        (provider) => html`<datacite-provider-badge ${attributes({ ...args, provider })}></datacite-provider-badge>`,
      )}
    </div>
  `,
};

/** From 240 to 480 pixels, in columns of any width. */
export const Widths: Story = {
  ...about(FIXTURES.organization),
  render: (args) => html`
    <style>
      .at-240 { inline-size: 240px; }
      .at-320 { inline-size: 320px; }
      .at-400 { inline-size: 400px; }
      .at-600 { inline-size: 600px; }
      [class^='at-'] { max-inline-size: 100%; }
    </style>
    ${[240, 320, 400, 600].map(
      (width) =>
        html`<p class="at-${width}"><datacite-provider-badge ${attributes(args)}></datacite-provider-badge></p>`,
    )}
  `,
};

/** Whoever knows a record to say less keeps less room for it. */
export const LessRoom: Story = {
  render: (args) => html`
    <style>
      .less-room { --datacite-card-block-size: 12em; }
    </style>
    <div class="less-room"><datacite-provider-badge ${attributes(args)}></datacite-provider-badge></div>
  `,
};
