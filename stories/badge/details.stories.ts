import type { Meta } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import type { Attributes } from '../support/attributes.js';
import { inside } from '../support/shadow.js';
import { about, badgeMeta, stale, withFault, type Story } from './badge.js';

const opened: Story['play'] = async ({ canvasElement }) => {
  const badge = inside(canvasElement, 'datacite-provider-badge');
  await userEvent.click(await badge.findByRole('button', { name: /^(Details|التفاصيل)/ }));
  await badge.findByRole('dialog');
};

/** The evidence on demand: what DataCite was asked, when, and how to ask again. */
export default { ...badgeMeta, title: 'Badge/Details' } satisfies Meta<Attributes>;

/** Everything the record says, and where it says so. */
export const Open: Story = { ...about(FIXTURES.member), play: opened };

/** One ROR id, two accounts: one of them counts, and the details name the other. */
export const SeveralAccounts: Story = { ...about(FIXTURES.sharedRorPair), play: opened };

/** What could not be verified, and why. */
export const OfUnknown: Story = { ...withFault('status=500'), play: opened };

/** An identifier that cannot be one was never asked. */
export const OfInvalidIdentifier: Story = { ...about('../members'), play: opened };

/** The last answer, why it could not be renewed, and how old it is. */
export const OfStale: Story = { ...stale('details'), play: opened };

/** A long name and a hostile website. */
export const OfHostile: Story = { ...about(FIXTURES.hostile), play: opened };

/** In Arabic, from right to left. */
export const RightToLeft: Story = {
  ...about(FIXTURES.rtlName),
  globals: { direction: 'rtl', language: 'ar' },
  play: opened,
};

/** On a dark page. */
export const OnDark: Story = { ...about(FIXTURES.member), globals: { scheme: 'dark' }, play: opened };

/** `details="none"`: nothing to open. */
export const None: Story = { args: { details: 'none' } };
