/**
 * What a directory can do without until a visitor opens a filter or a consortium: fetched then, so that every other page does not pay for it.
 *
 * @module
 */
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { FacetName } from '../datacite/provider-page.js';
import { EntriesLoader } from './entries-loader.js';
import { Consortia } from './consortia.js';
import { consortium } from './consortium.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { extrasStyles } from './extras.styles.js';
import { FacetCounts } from './facet-counts.js';
import { facetValues } from './facet-values.js';
import { more } from './more.js';
import { facetLabel } from './wording.js';

/** The inside of a directory's filters and consortia. */
export class Extras {
  readonly #directory: Directory;
  readonly #counts: FacetCounts;
  readonly #consortia: Consortia;
  readonly #entries: EntriesLoader;

  /** Makes them, with whatever the directory's attributes ask for. */
  static async create(directory: Directory): Promise<Extras> {
    const extras = new Extras(directory);
    await extras.#entries.load();
    return extras;
  }

  private constructor(directory: Directory) {
    this.#directory = directory;
    this.#counts = new FacetCounts(directory);
    this.#consortia = new Consortia(directory);
    this.#entries = new EntriesLoader(directory);
    const { constructor, renderRoot } = directory.host;
    adoptStyles(renderRoot as ShadowRoot, [...(constructor as typeof LitElement).elementStyles, extrasStyles]);
  }

  /** The values of a filter. */
  facet(facet: FacetName): TemplateResult {
    return facetValues({
      facet,
      name: facetLabel(facet, this.#directory.host),
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
    return this.#directory.facets.some((facet) => this.#directory.picksOf(facet).length)
      ? html`<button type="button" @click=${this.#onClear}>Clear filters</button>`
      : nothing;
  }

  /** The button that appends the next page, or asks again for one that did not come. */
  more(): TemplateResult {
    const { shown, pages, lastPage } = this.#directory;
    return html`<div part="pager">
      ${more('providers', shown.page < lastPage, pages.asking, shown.missing, this.#onAppend)}
    </div>`;
  }

  /** What an opened item shows: the organizations of a consortium, or where the software of a listing's entry runs. */
  opened({ id: consortiumId, name, serviceProvider }: Row): unknown {
    if (serviceProvider) return this.#directory.entries?.opened(serviceProvider);
    return consortium(name, this.#consortia.of(consortiumId), this.#directory, (event, shown) => {
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
    (event.currentTarget as Element).parentElement!.querySelector('summary')!.focus();
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
