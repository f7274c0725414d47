import { html, type TemplateResult } from 'lit';
import type { RegistrationReason } from '../datacite/registration.js';
import { fill } from '../ui/words.js';
import { filterWords } from './filter-wording.js';
import { failureText, listWords } from './wording.js';

/**
 * The end of a list that can grow: why it did not, and the button that makes it.
 *
 * @param what there is more of, for screen readers
 */
export function more(
  what: string,
  language: string,
  available: boolean,
  asking: boolean,
  failure: RegistrationReason | null,
  onMore: (event: Event) => void,
): TemplateResult {
  const { showMore, moreOf, toShowMore } = filterWords(language);
  return html`<div class="more">
    <p ?hidden=${!failure}>${failure && failureText(failure, language)}</p>
    <button
      type="button"
      ?hidden=${!available && !failure}
      aria-disabled=${asking}
      @click=${(event: Event) => asking || onMore(event)}
    >
      ${failure ? listWords(language).retry : showMore} <span class="visually-hidden">${fill(failure ? toShowMore : moreOf, { what })}</span>
    </button>
  </div>`;
}
