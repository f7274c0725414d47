/** The member types that carry a claim, as the contract has them: what is tested is not asked for it. */
export const CLAIMS = [
  'direct_member',
  'member_only',
  'contractual_member',
  'for-profit_provider',
  'consortium',
  'consortium_organization',
];
