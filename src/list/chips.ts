import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetName } from '../datacite/provider-page.js';
import { filterWords } from './filter-wording.js';
import { listWords, termText } from './wording.js';

/** Puts the focus on what stays, before the pressed button goes: the next chip, else the search, else the first filter or the overview. */
function moveOn(button: Element): void {
  const next = button.closest('li')?.nextElementSibling?.querySelector('button');
  const root = button.getRootNode() as ShadowRoot;
  (next ?? root.querySelector<HTMLElement>('.search input') ?? root.querySelector('summary'))?.focus();
}

/** A picked value, to be taken back. */
export interface Chip {
  readonly facet: FacetName;
  readonly id: string;
  /** What the value is called. */
  readonly label: string;
  readonly remove: () => void;
}

/** What a visitor has picked, and the buttons that take it back; nothing where nothing is picked. */
export function chips(picked: readonly Chip[], language: string, onClear: () => void): TemplateResult | typeof nothing {
  if (!picked.length) return nothing;
  const { pickedFilters, removeFilter, clearAll, clearWhat } = filterWords(language);
  const { facets } = listWords(language);
  const then = (act: () => void) => (event: Event) => {
    moveOn(event.currentTarget as Element);
    act();
  };
  return html`<div class="chips">
    <ul aria-label=${pickedFilters}>
      ${repeat(
        picked,
        ({ facet, id }) => `${facet} ${id}`,
        ({ facet, label, remove }) => html`<li>
          <button type="button" class="chip" @click=${then(remove)}>
            <span class="visually-hidden">${removeFilter} </span>
            <span class="of">${termText(facets[facet], language)}</span> <bdi>${label}</bdi>
          </button>
        </li>`,
      )}
    </ul>
    <button type="button" @click=${then(onClear)}>
      ${clearAll}<span class="visually-hidden"> ${clearWhat}</span>
    </button>
  </div>`;
}
