import { html, type TemplateResult } from 'lit';
import type { RegistrationKind } from '../datacite/registration.js';

/** Outlines of DataCite's own badges, on a field of 120 × 120: a circle unless a kind has a shape of its own. */
const CIRCLE = 'M60 2a58 58 0 0 1 0 116a58 58 0 0 1 0-116z';
const OUTLINES: Readonly<Partial<Record<RegistrationKind, string>>> = {
  'consortium-organization': 'M2 60a58 58 0 0 1 116 0v54q0 4-4 4h-108q-4 0-4-4z',
  'service-provider': 'M57 3q3-2 6 0l46 27q3 2 3 5v50q0 3-3 5l-46 27q-3 2-6 0l-46-27q-3-2-3-5v-50q0-3 3-5z',
};

/** The drawn mark of a kind: a field, and the line inside its edge. Colours and line patterns are the style sheet's, by what is registered. */
export function shape(kind: RegistrationKind | null): TemplateResult {
  const outline = (kind && OUTLINES[kind]) ?? CIRCLE;
  return html`<svg class="shape" viewBox="0 0 120 120" aria-hidden="true"><path d=${outline} /><path d=${outline} transform="translate(6 6)scale(.9)" pathLength="120" /></svg>`;
}
