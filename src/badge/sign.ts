import { html, type TemplateResult } from 'lit';
import type { RegistrationStatus } from '../datacite/registration.js';

type Sign = 'loading' | RegistrationStatus | 'details';

/** Each status has a sign of its own, so that it is never told by colour alone. On a field of 16 × 16. */
const SIGNS: Readonly<Record<Sign, string>> = {
  loading: 'M5 8v0m3 0v0m3 0v0',
  registered: 'M5 8l2 2l4-4',
  inactive: 'M5 8h6',
  'not-registered': 'M6 6l4 4m0-4l-4 4',
  unknown: 'M6 6a2 2 0 1 1 3 2q-1 1-1 1m0 2v0',
  details: 'M8 8v3m0-6v0',
};

/** The sign of a status (only `registered` has a check mark) or of the details. */
export function sign(status: Sign): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7"/><path d=${SIGNS[status]} /></svg>`;
}
