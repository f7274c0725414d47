import type { Meta } from '@storybook/web-components-vite';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import type { Attributes } from '../support/attributes.js';
import { about, badgeMeta, type Story } from './badge.js';

/** What becomes of DataCite's member types, and of identifiers that nobody has or nobody can have. */
export default {
  ...badgeMeta,
  title: 'Badge/Kinds',
  args: { ...badgeMeta.args, variant: 'card' },
} satisfies Meta<Attributes>;

/** `memberType` `member_only`: a member without repositories. */
export const MemberOnly: Story = about(FIXTURES.memberOnly);

/** `memberType` `contractual_member`. */
export const ContractualMember: Story = about(FIXTURES.contractual);

/** `memberType` `for-profit_provider`. */
export const ForProfitProvider: Story = about(FIXTURES.forProfit);

/** An organization type is what account holders say about themselves: a fact of the card, never a badge of its own. */
export const CallsItselfServiceProvider: Story = about(FIXTURES.serviceProviderType);

/** An active account of a member type that DataCite has not documented: nobody may guess what it entitles to. */
export const UndocumentedMemberType: Story = about(FIXTURES.unknownMemberType);

/** A consortium that is not active any more. */
export const InactiveConsortium: Story = about(FIXTURES.inactiveConsortium);

/** A deleted account, which the API still answers with, as inactive, where it is asked for by `ids`. */
export const DeletedAccount: Story = about(FIXTURES.deleted);

/** A record without any facts: the card keeps their place. */
export const NoFacts: Story = about(FIXTURES.minimal);

/** A ROR id in place of an account's id. */
export const RorId: Story = about('https://ror.org/04aj4c181');

/** A ROR id that no account has. */
export const UnknownRorId: Story = about(FIXTURES.unknownRor);

/** Text that cannot be an identifier is never sent anywhere. */
export const InvalidIdentifier: Story = about('../members');

/** Without `provider` nothing is asked. */
export const NoIdentifier: Story = { args: { provider: null }, parameters: { unsettled: true } };
