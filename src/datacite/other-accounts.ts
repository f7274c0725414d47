import type { Evidence } from './evidence.js';
import type { Provider } from './provider.js';
import type { Registration } from './registration.js';

/** The accounts an organization holds beside the one that counts: all that the evidence has under one ROR id. */
export function otherAccounts(evidence: Evidence, registration: Registration): readonly Provider[] {
  return evidence.accounts?.filter(({ id }) => id !== registration.provider?.id) ?? [];
}
