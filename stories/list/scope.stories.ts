import type { Meta } from '@storybook/web-components-vite';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import type { Attributes } from '../support/attributes.js';
import { listMeta, only, type Story } from './list.js';

/** What the directory holds, by attributes that carry the API's own parameter names. */
export default { ...listMeta, title: 'List/Scope' } satisfies Meta<Attributes>;

/** `country`, one or several. */
export const Country: Story = { args: { country: 'CH,AT' } };

/** `region`. */
export const Region: Story = { args: { region: 'apac' } };

/** `member-type`: direct members and consortia, without the organizations of these. */
export const MemberType: Story = { args: { 'member-type': 'direct_member,consortium' } };

/** `consortium-id`: the organizations of one consortium. */
export const Consortium: Story = { args: { 'consortium-id': FIXTURES.consortium } };

/** `year`: accounts created from one year to another. */
export const Years: Story = { args: { year: '2019,2021' } };

/** Accounts that are not active any more are muted. */
export const Inactive: Story = only(
  FIXTURES.inactive,
  FIXTURES.inactiveConsortium,
  FIXTURES.inactiveOrganization,
  'cern',
);

/** Markup stays text, hostile addresses never become links, long names end up somewhere. */
export const Hostile: Story = only(
  FIXTURES.hostile,
  FIXTURES.hostileData,
  FIXTURES.bidi,
  FIXTURES.zeroWidth,
  FIXTURES.longName,
  FIXTURES.longWord,
);

/** Initials stand in for logos that are missing or broken; facts nobody knows are left out. */
export const Sparse: Story = only(FIXTURES.brokenLogo, FIXTURES.noLogo, FIXTURES.noWebsite, FIXTURES.minimal);

/** Names in many scripts. */
export const Scripts: Story = only(
  FIXTURES.cjkName,
  FIXTURES.cyrillicName,
  FIXTURES.greekName,
  FIXTURES.devanagariName,
  FIXTURES.thaiName,
  FIXTURES.rtlName,
);
