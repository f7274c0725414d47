import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { API } from '../support/sample-api.js';
import { about, badgeMeta, withFault, type Story } from './badge.js';

const hidden: Story = {
  args: { 'hide-unless-registered': true },
  decorators: [(story) => html`<p>There is nothing between these arrows: →${story()}←</p>`],
};

/** How a badge behaves among the rest of a page. */
export default { ...badgeMeta, title: 'Badge/On a page' } satisfies Meta<Attributes>;

/** A hundred badges, one request. */
export const Hundred: Story = {
  args: { variant: 'chip', provider: null },
  loaders: [
    async () => {
      const url = `${API}/providers?page[size]=100&fields[providers]=displayName`;
      const { data } = (await (await fetch(url)).json()) as { data: ReadonlyArray<{ id: string }> };
      return { ids: data.map(({ id }) => id) };
    },
  ],
  render: (args, { loaded }) => html`
    <div class="story-row">
      ${(loaded['ids'] as string[]).map(
        (provider) => html`<datacite-provider-badge ${attributes({ ...args, provider })}></datacite-provider-badge>`,
      )}
    </div>
  `,
};

/** `hide-unless-registered` takes no space for an inactive account. */
export const HiddenInactive: Story = { ...hidden, args: { ...hidden.args, provider: FIXTURES.inactive } };

/** `hide-unless-registered` takes no space while nobody can be asked. */
export const HiddenUnknown: Story = { ...hidden, args: { ...hidden.args, ...withFault('gateway=502').args } };

/** `hide-unless-registered` shows what is registered. */
export const ShownRegistered: Story = { args: { 'hide-unless-registered': true } };

/** `href` leads elsewhere than to the account's page at DataCite. */
export const OwnLink: Story = { args: { href: 'https://example.org/about/persistent-identifiers' } };

const artwork = (args: Attributes) => html`
  <datacite-provider-badge ${attributes(args)}>
    <svg slot="mark" viewBox="0 0 100 100" width="100" height="100" aria-hidden="true">
      <rect x="4" y="4" width="92" height="92" rx="22" fill="#1d4d38" />
      <path d="M28 52l16 16 30-34" fill="none" stroke="#fff" stroke-width="9" />
    </svg>
  </datacite-provider-badge>
`;

/** The slot `mark` holds artwork in place of the drawn mark, for instance DataCite's official badge. */
export const OwnArtwork: Story = { render: artwork };

/** The artwork of an account that is not registered is not shown. */
export const OwnArtworkInactive: Story = { ...about(FIXTURES.inactive), render: artwork };

/** On a page that is read from right to left. */
export const RightToLeft: Story = {
  ...about(FIXTURES.rtlName),
  globals: { direction: 'rtl', language: 'ar' },
  render: (args) => html`
    <div class="story-row">
      ${['seal', 'chip', 'card'].map(
        (variant) => html`<datacite-provider-badge ${attributes({ ...args, variant })}></datacite-provider-badge>`,
      )}
    </div>
  `,
};
