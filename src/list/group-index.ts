import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../ui/locale.js';
import { viewWords } from './view-wording.js';
import type { GroupedBy } from './groups.js';

/** A group that can be gone to. */
export interface IndexEntry {
  /** Id of the group. */
  readonly value: string;
  /** As it is shown. */
  readonly label: string;
  /** As screen readers say it, where that is something else. */
  readonly name: string | null;
  /** `null`: nobody has counted them. */
  readonly count: number | null;
}

/** From how many groups on the index is folded: letters stand in a row and need no more than two lines. */
const MANY = 12;

/** The way to each of the groups. */
export function groupIndex(
  groupedBy: GroupedBy,
  entries: readonly IndexEntry[],
  language: string,
  onJump: (value: string, event: Event) => void,
): TemplateResult {
  const label = viewWords(language).goTo[groupedBy];
  const letters = groupedBy === 'letter';
  const list = html`<ul class=${letters ? 'letters' : ''}>
    ${entries.map(
      ({ value, label: text, name, count }) => html`<li>
        <button type="button" aria-label=${name ?? nothing} @click=${(event: Event) => onJump(value, event)}>
          <bdi>${text}</bdi>
          ${letters || count === null ? nothing : html`<span class="number">${formatNumber(count, language)}</span>`}
        </button>
      </li>`,
    )}
  </ul>`;
  return html`<nav class="index" aria-label=${label}>
    ${
      letters || entries.length < MANY
        ? list
        : html`<details>
            <summary>${label} <span class="number">${formatNumber(entries.length, language)}</span></summary>
            ${list}
          </details>`
    }
  </nav>`;
}
