import { html, type TemplateResult } from 'lit';
import type { RegistrationReason } from '../datacite/registration.js';
import { failureText } from './wording.js';

/**
 * The end of a list that can grow: why it did not, and the button that makes it.
 *
 * @param what there is more of, for screen readers
 */
export function more(
  what: string,
  available: boolean,
  asking: boolean,
  failure: RegistrationReason | null,
  onMore: (event: Event) => void,
): TemplateResult {
  return html`<div class="more">
    <p ?hidden=${!failure}>${failure && failureText(failure)}</p>
    <button
      type="button"
      ?hidden=${!available && !failure}
      aria-disabled=${asking}
      @click=${(event: Event) => asking || onMore(event)}
    >
      ${failure ? 'Try again' : 'Show more'} <span class="visually-hidden">${failure ? 'to show more ' : ''}${what}</span>
    </button>
  </div>`;
}
