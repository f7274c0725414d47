/**
 * What a directory can do without until a visitor opens a filter or a consortium: fetched then, so that every other page does not pay for it.
 *
 * @module
 */
import { adoptStyles, html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { FacetName } from '../datacite/provider-page.js';
import type { ExportFormat } from '../datacite/provider-export.js';
import type { Row } from './answers.js';
import { Consortia } from './consortia.js';
import { consortium } from './consortium.js';
import type { CopyLink } from './copy-link.js';
import type { Directory } from './directory.js';
import type { Exports } from './export.js';
import { extrasStyles } from './extras.styles.js';
import { FacetCounts } from './facet-counts.js';
import { facetValues } from './facet-values.js';
import { more } from './more.js';
import type { Overview } from './overview.js';
import { Part } from './part.js';
import { NOT_LOADED } from './wording.js';

/** The inside of a directory's filters and consortia. */
export class Extras {
  readonly #directory: Directory;
  readonly #counts: FacetCounts;
  readonly #consortia: Consortia;
  readonly #exports: Part<Exports>;
  readonly #overview: Part<Overview>;
  readonly #copyLink: Part<CopyLink>;

  /** Makes them, with whatever the directory's attributes ask for. */
  static create(directory: Directory): Promise<Extras> {
    return Promise.resolve(new Extras(directory));
  }

  private constructor(directory: Directory) {
    this.#directory = directory;
    this.#counts = new FacetCounts(directory);
    this.#consortia = new Consortia(directory);
    const { constructor, renderRoot } = directory.host;
    const adopt = ({ styleSheet }: CSSResult) => (renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet!);
    this.#overview = new Part(async () => {
      const { Overview } = await import('./overview.js');
      adopt(Overview.styles);
      return new Overview(directory, (facet) => this.#counts.valuesOf(facet));
    }, directory.host);
    this.#copyLink = new Part(async () => {
      const { CopyLink } = await import('./copy-link.js');
      adopt(CopyLink.styles);
      return new CopyLink(directory);
    }, directory.host);
    this.#exports = new Part(() => import('./export.js').then(({ Exports }) => new Exports(directory)), directory.host);
    adoptStyles(renderRoot as ShadowRoot, [...(constructor as typeof LitElement).elementStyles, extrasStyles]);
  }

  /** The values of a filter. */
  facet(facet: FacetName): TemplateResult {
    return facetValues({
      facet,
      values: this.#counts.valuesOf(facet),
      picks: this.#directory.picksOf(facet),
      language: this.#directory.language,
      onPick: (values) => this.#directory.pick(facet, values),
    });
  }

  /** How many values of a filter are picked, where any are. */
  picked(facet: FacetName): unknown {
    const { length } = this.#directory.picksOf(facet);
    return length ? html`<span class="picked">${length}<span class="visually-hidden"> picked</span></span>` : nothing;
  }

  /** The button that takes all picks back, where there are any. */
  clear(): unknown {
    return this.#directory.pickable.some((facet) => this.#directory.picksOf(facet).length)
      ? html`<button type="button" @click=${this.#onClear}>Clear filters</button>`
      : nothing;
  }

  /** What the result consists of; for the room that is kept for it. */
  overview(): unknown {
    return this.#overview.want()?.render() ?? (this.#overview.failed ? NOT_LOADED : nothing);
  }

  /** The button that copies a link to an item, where a visitor can operate anything, and an item may hold buttons. */
  copyLink(row: Row): unknown {
    const { controls, selection } = this.#directory.host;
    return controls && selection === 'none' ? this.#copyLink.want()?.render(row) : nothing;
  }

  /** The buttons that download the whole result. */
  exports(): unknown {
    return this.#directory.offers('export') ? this.#exports.want()?.render() : nothing;
  }

  /** The whole result as a file. */
  async exportAs(format: ExportFormat, signal = new AbortController().signal): Promise<Blob> {
    const exports = await this.#exports.demand();
    if (!exports) throw new DOMException(NOT_LOADED, 'NetworkError');
    return (await exports.make(format, signal)).file;
  }

  /** The button that appends the next page, or asks again for one that did not come. */
  more(): TemplateResult {
    const { shown, pages, lastPage } = this.#directory;
    return html`<div part="pager">
      ${more('providers', shown.page < lastPage, pages.asking, shown.missing, this.#onAppend)}
    </div>`;
  }

  /** The organizations of a consortium. */
  organizations(consortiumId: string, name: string): TemplateResult {
    const inside = (row: Row) => this.copyLink(row);
    return consortium(name, this.#consortia.of(consortiumId), this.#directory, inside, (event, shown) => {
      const button = event.currentTarget as Element;
      const list = button.closest('.organizations')!.querySelector('ul')!;
      void this.#consortia.more(consortiumId);
      this.#directory.land(
        button,
        () => !this.#consortia.of(consortiumId).asking,
        () => list.children[shown],
      );
    });
  }

  readonly #onClear = (event: Event) => {
    // The button is about to vanish.
    (event.currentTarget as Element).parentElement!.querySelector('summary')?.focus();
    this.#directory.choose({ picks: {} });
  };

  readonly #onAppend = (event: Event) => {
    const { pages, shown, list, askedPage } = this.#directory;
    const { length } = shown.rows;
    this.#directory.landOnAnswer(event.currentTarget as Element, () => list.children[length]);
    if (shown.missing) pages.retry();
    else this.#directory.choose({ pages: [pages.question.pages[0]!.page!, askedPage + 1] });
  };
}
