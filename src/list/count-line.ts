import { html, type TemplateResult } from 'lit';
import type { Directory } from './directory.js';
import { ageText, failureText, resultText } from './wording.js';

/** Looks like nothing, but makes two equal texts in turn differ: a live region that does not change is not spoken. */
const DIFFERENCE = '\u00A0';

/**
 * How many there are, in the directory's one live region, and how long ago that was.
 *
 * @param whole how far the loading of all accounts is
 */
export function countLine(directory: Directory, whole: unknown): TemplateResult {
  const { shown, pages, announcing, language } = directory;
  const counted = directory.answerable && shown.content === 'rows';
  const age = counted && shown.stale ? ageText(shown.checkedAt, language) : '';
  const failure = counted ? shown.failure : null;
  return html`<div class="counts">
    <p
      part="count"
      class=${counted && directory.offers('count') ? '' : 'visually-hidden'}
      role="status"
      aria-live=${announcing ? 'polite' : 'off'}
    >
      ${resultText(directory)}${shown.odd ? DIFFERENCE : ''}
    </p>
    <p ?hidden=${!age && !failure}>
      ${age} ${failure && failureText(failure)}
      <button type="button" ?hidden=${!failure} aria-disabled=${pages.asking} @click=${directory.retry}>Try again</button>
    </p>
    ${whole}
  </div>`;
}
