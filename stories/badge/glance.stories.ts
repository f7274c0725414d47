import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { answeredBefore, refusedLater } from '../support/answered-before.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { LISTING } from '../support/listings.js';
import { API, faulty } from '../support/sample-api.js';
import { badgeMeta, type Story } from './badge.js';

/** All there is to a badge in one picture, which the README shows. */
export default {
  ...badgeMeta,
  title: 'Badge/At a glance',
  args: { ...refusedLater('glance'), provider: FIXTURES.member },
  loaders: [answeredBefore('datacite-provider-badge', 'datacite-registration', 3)],
} satisfies Meta<Attributes>;

const fresh = { 'api-base': API, cache: 'none' };
const unknown = { 'api-base': faulty('gateway=502'), cache: 'none', provider: FIXTURES.member };

const badge = (args: Attributes) => html`<datacite-provider-badge ${attributes(args)}></datacite-provider-badge>`;

const side = (scheme: string, stale: Attributes) => html`
  <section class="side" data-scheme=${scheme} aria-label="On a ${scheme} page">
    <div class="seals">
      ${badge({ ...fresh, provider: FIXTURES.member })} ${badge({ ...fresh, provider: FIXTURES.organization })}
      ${badge({ ...fresh, 'service-provider': 'quillstone', listing: LISTING })} ${badge(unknown)}
    </div>
    <div class="chips">
      ${badge({ ...fresh, provider: FIXTURES.consortium, variant: 'chip' })}
      ${badge({ ...fresh, provider: FIXTURES.inactive, variant: 'chip' })} ${badge({ ...stale, variant: 'chip' })}
      ${badge({ ...fresh, provider: FIXTURES.unknown, variant: 'chip' })}
    </div>
    <div class="cards">
      ${badge({ ...fresh, provider: FIXTURES.member, variant: 'card' })} ${badge({ ...stale, variant: 'card' })}
    </div>
  </section>
`;

/** Seals, chips and cards on a light and on a dark page: registered, as of some hours ago, inactive, not registered, and not to be verified right now. */
export const LightAndDark: Story = {
  globals: { scheme: 'light' },
  render: (stale) => html`
    <style>
      .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(34rem, 100%), 1fr)); max-inline-size: 78rem; }
      .side { display: grid; gap: 2rem; align-content: start; padding: min(2rem, 4vw); }
      .side[data-scheme='light'] { color: #222; background: #fff; color-scheme: light; }
      .side[data-scheme='dark'] { color: #eee; background: #10171f; color-scheme: dark; }
      .seals { display: flex; flex-wrap: wrap; gap: 0.75rem; justify-content: space-between; }
      .chips { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; font-size: 0.875rem; }
      .chips :nth-child(odd) { --datacite-chip-inline-size: 21em; }
      .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; font-size: 0.875rem; }
    </style>
    <div class="sides">${['light', 'dark'].map((scheme) => side(scheme, stale))}</div>
  `,
};
