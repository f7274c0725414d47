import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from './directory.js';
import { ageText, failureText, resultText, timeText } from './wording.js';

/** Has no width, but makes two equal texts in turn differ: a live region that does not change is not spoken. */
const DIFFERENCE = '\uFEFF';

/**
 * How many there are and what happened, in the directory's one live region, and how long ago that was.
 *
 * @param tools stand at the end of the line
 */
export function countLine(directory: Directory, tools: unknown): TemplateResult {
  const { shown, pages, announcing, said, language } = directory;
  const counted = directory.answerable && shown.content === 'rows';
  const age = counted && shown.stale ? ageText(shown.checkedAt, language) : '';
  const failure = counted ? shown.failure : null;
  return html`<div class="counts" data-checked=${counted ? timeText(shown.checkedAt, language) : nothing}>
    <p
      part="count"
      class=${said || (counted && directory.offers('count')) ? '' : 'visually-hidden'}
      role="status"
      aria-live=${announcing ? 'polite' : 'off'}
    >
      ${resultText(directory)}${said && ` – ${said}`}${shown.odd ? DIFFERENCE : ''}
    </p>
    <p ?hidden=${!age && !failure}>
      ${age} ${failure && failureText(failure, language)}
      <button type="button" ?hidden=${!failure} aria-disabled=${pages.asking} @click=${directory.retry}>${directory.words.retry}</button>
    </p>
    ${tools}
  </div>`;
}
