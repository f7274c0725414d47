import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import { formatNumber } from '../ui/locale.js';
import { barsOf, type Bar, type Bars } from './bars.js';
import type { Directory } from './directory.js';
import { foremost, showAllText } from './facet-values.js';
import { filterWords } from './filter-wording.js';
import { overviewWords } from './overview-wording.js';
import { overviewStyles } from './overview.styles.js';

/** Bars of a chart, as many as DataCite has member types; the rest on demand, which takes the place of one more. */
const MOST = 7;

/** Below this width, in the root's font size, the overview begins folded. The same as in its reserved height. */
const NARROW = 30;

/**
 * What a directory's result consists of: a table for each of the overview's facets, with a bar behind each value that can be picked. One structure for
 * all: who does not see the bars has the table.
 */
export class Overview implements ReactiveController {
  static readonly styles: CSSResult = overviewStyles;

  readonly #directory: Directory;
  readonly #valuesOf: (facet: FacetName) => readonly FacetValue[];
  readonly #onTurn: () => void;
  readonly #complete = new Set<FacetName>();
  #open: boolean;
  #asTable = false;
  /** The chart that has the focus while the directory is drawn. */
  #focused: Element | null = null;

  /**
   * @param valuesOf what the filters offer: counted without a facet's own picks
   * @param onTurn a visitor turns to the overview
   */
  constructor(directory: Directory, valuesOf: (facet: FacetName) => readonly FacetValue[], onTurn: () => void) {
    this.#directory = directory;
    this.#valuesOf = valuesOf;
    this.#onTurn = onTurn;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#open = directory.host.clientWidth >= NARROW * rem;
    directory.host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#directory.host.shadowRoot!.activeElement?.closest('.chart') ?? null;
  }

  hostUpdated(): void {
    // A value that nobody has any more is gone, and with it the focus.
    if (!this.#focused || this.#directory.host.shadowRoot!.activeElement) return;
    this.#focused.querySelector('button')?.focus();
  }

  render(): TemplateResult {
    const { charts, shown, language, words } = this.#directory;
    // Charts without bars would move what stands below and beside them as soon as the answer is there.
    const early = shown.content === 'waiting' && charts.every((facet) => this.#valuesOf(facet).length === 0);
    return html`<details ?open=${this.#open} @toggle=${this.#onToggle} @focusin=${this.#onTurn} @pointerenter=${this.#onTurn}>
      <summary>${overviewWords(language).overview}</summary>
      ${early ? html`<p>${words.loading}</p>` : this.#renderCharts(charts)}
    </details>`;
  }

  #renderCharts(charts: readonly FacetName[]): TemplateResult {
    return html`<div class="charts ${this.#asTable ? 'plain' : ''}">${charts.map((facet) => this.#renderChart(facet))}</div>
      <button type="button" class="as-table" aria-pressed=${this.#asTable} @click=${this.#onAsTable}>${overviewWords(this.#directory.language).asTable}</button>`;
  }

  #renderChart(facet: FacetName): TemplateResult {
    const { shown, language, words } = this.#directory;
    const { charts, nothingToCount } = overviewWords(language);
    const captions: Readonly<Partial<Record<FacetName, string>>> = charts;
    const label = words.facets[facet];
    const values = this.#valuesOf(facet);
    const all = barsOf({
      facet,
      values,
      picks: this.#directory.picksOf(facet),
      total: shown.total,
      language,
    });
    const { length } = all.bars;
    const complete = length <= MOST + 1 || this.#complete.has(facet);
    const bars = complete ? all.bars : foremost(all.bars, facet, this.#directory.picksOf(facet), MOST);
    return html`<div class="chart">
      <table>
        <caption>${captions[facet]}</caption>
        <thead><tr>${[label, words.providers].map((column) => this.#renderColumn(column))}</tr></thead>
        <tbody>
          ${repeat(
            bars,
            ({ id }) => id,
            (bar, index) => this.#renderBar(facet, bar, index, all),
          )}
          ${all.rest && complete ? this.#renderRest(all.rest) : nothing}
        </tbody>
      </table>
      <p ?hidden=${length > 0}>${nothingToCount}</p>
      <button type="button" ?hidden=${length <= MOST + 1} @click=${() => this.#onComplete(facet)}>
        ${this.#complete.has(facet) ? filterWords(language).showFewer : showAllText(facet, values, length, language)}
      </button>
    </div>`;
  }

  #renderColumn(text: string): TemplateResult {
    return html`<th scope="col"><span class=${this.#asTable ? '' : 'visually-hidden'}>${text}</span></th>`;
  }

  #renderBar(facet: FacetName, { id, label, count, picked }: Bar, index: number, { longest }: Bars): TemplateResult {
    const number = `${facet}-${index}`;
    const share = longest > 0 ? (100 * (count ?? 0)) / longest : 0;
    return html`<tr>
      <th scope="row">
        <button
          type="button"
          aria-pressed=${picked}
          aria-describedby=${number}
          @click=${() => this.#onPick(facet, id, picked)}
        >
          <svg class="extent" aria-hidden="true" width="${share.toFixed(2)}%" height="100%"><rect width="100%" height="100%" /></svg>
          <bdi>${label}</bdi>
        </button>
      </th>
      <td id=${number}>${count === null ? '–' : formatNumber(count, this.#directory.language)}</td>
    </tr>`;
  }

  /** Those who have no value that could be picked. */
  #renderRest({ label, count }: NonNullable<Bars['rest']>): TemplateResult {
    return html`<tr class="rest">
      <th scope="row">${label}</th>
      <td>${formatNumber(count, this.#directory.language)}</td>
    </tr>`;
  }

  #onPick(facet: FacetName, id: string, picked: boolean): void {
    const others = this.#directory.picksOf(facet).filter((other) => other !== id);
    this.#directory.pick(facet, picked ? others : [...others, id]);
  }

  #onComplete(facet: FacetName): void {
    if (!this.#complete.delete(facet)) this.#complete.add(facet);
    this.#directory.host.requestUpdate();
  }

  readonly #onToggle = ({ target }: Event) => {
    this.#open = (target as HTMLDetailsElement).open;
  };

  readonly #onAsTable = () => {
    this.#asTable = !this.#asTable;
    this.#directory.host.requestUpdate();
  };
}
