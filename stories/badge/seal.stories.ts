import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { about, badgeMeta, stale, unanswered, withFault, type Story } from './badge.js';

/** The shape known from DataCite's own badges, with the status across its foot. */
export default {
  ...badgeMeta,
  title: 'Badge/Seal',
  args: { ...badgeMeta.args, variant: 'seal' },
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
export const Stale: Story = stale('seal');

/** No answer yet: a placeholder of the final size, and nothing that looks verified. */
export const Loading: Story = unanswered;

const SIZES = [16, 24, 32, 48, 64, 88, 96, 120, 200, 512];

/** `--datacite-badge-size` scales the seal with everything in it. Where there is no room for words it is the mark with the sign of its status. */
export const Sizes: Story = {
  render: (args) => html`
    <style>
      ${SIZES.map((size) => `.at-${size} { --datacite-badge-size: ${size}px; }`).join('\n')}
    </style>
    ${['cern', 'cuni', FIXTURES.inactive, FIXTURES.unknown].map(
      (provider) => html`
        <div class="story-row">
          ${SIZES.filter((size) => size < 300 || provider === 'cern').map(
            (size) =>
              html`<datacite-provider-badge class="at-${size}" ${attributes({ ...args, provider })}></datacite-provider-badge>`,
          )}
        </div>
      `,
    )}
  `,
};
