/**
 * What a directory can do without until a visitor opens a filter or a consortium: fetched then, so that every other page does not pay for it.
 *
 * @module
 */
import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { FacetName } from '../datacite/provider-page.js';
import type { ExportFormat } from '../datacite/provider-export.js';
import { addStyles } from '../ui/add-styles.js';
import { formatNumber } from '../ui/locale.js';
import type { Row } from './answers.js';
import { chips } from './chips.js';
import { Consortia } from './consortia.js';
import { consortium } from './consortium.js';
import type { CopyLink } from './copy-link.js';
import type { Directory } from './directory.js';
import { EntriesLoader } from './entries-loader.js';
import type { Exports } from './export.js';
import { extrasStyles } from './extras.styles.js';
import { FacetCounts } from './facet-counts.js';
import { valueLabel } from './facet-labels.js';
import { NO_FACET_SEARCH, facetValues, type FacetSearch } from './facet-values.js';
import type { Inside } from './item.js';
import { layouts } from './layouts.js';
import { more } from './more.js';
import type { Overview } from './overview.js';
import { Part } from './part.js';
import type { Picker } from './picker.js';
import { Typing } from './typing.js';
import type { UrlSync } from './url-sync.js';
import type { Views } from './views.js';
import { wholeStatus } from './whole-status.js';
import { Whole } from './whole.js';
import { parts } from '../ui/words.js';
import { filterWords } from './filter-wording.js';

/** The inside of a directory's filters and consortia. */
export class Extras implements ReactiveController {
  readonly #directory: Directory;
  readonly #counts: FacetCounts;
  readonly #consortia: Consortia;
  readonly #urlSync: Part<UrlSync>;
  readonly #picker: Part<Picker>;
  readonly #entries: EntriesLoader;
  readonly #exports: Part<Exports>;
  readonly #overview: Part<Overview>;
  readonly #copyLink: Part<CopyLink>;
  readonly #searches = new Map<FacetName, FacetSearch>();
  readonly #views: Part<Views>;
  readonly #marks: Part<unknown>;
  /** All accounts of the scope, when they are wanted. */
  readonly whole: Whole;

  /** Makes them, with whatever the directory's attributes ask for. */
  static async create(directory: Directory): Promise<Extras> {
    const extras = new Extras(directory);
    const views = extras.#needsViews ? [extras.#views] : [];
    const parts = [...views, ...extras.#choices].map((part) => part.demand());
    // Code is read in one task, and what it draws is drawn in the next.
    const nextTask = new Promise((resolve) => setTimeout(resolve));
    await Promise.all([...parts, extras.#entries.load(), nextTask]);
    directory.host.addController(extras);
    return extras;
  }

  private constructor(directory: Directory) {
    this.#directory = directory;
    this.#counts = new FacetCounts(directory);
    this.#consortia = new Consortia(directory);
    this.#entries = new EntriesLoader(directory);
    this.whole = new Whole(directory);
    new Typing(directory);
    const { host } = directory;
    const add = (styles: CSSResult) => addStyles(host.renderRoot as ShadowRoot, styles);
    this.#overview = new Part(async () => {
      const { Overview } = await import('./overview.js');
      add(Overview.styles);
      return new Overview(
        directory,
        (facet) => this.#counts.valuesOf(facet),
        () => this.demandWhole(),
      );
    }, host);
    this.#copyLink = new Part(async () => {
      const { CopyLink } = await import('./copy-link.js');
      add(CopyLink.styles);
      directory.itemsVersion++;
      return new CopyLink(directory);
    }, host);
    this.#exports = new Part(async () => {
      const { Exports } = await import('./export.js');
      return new Exports(directory, this.whole);
    }, host);
    this.#views = new Part(async () => {
      const { Views } = await import('./views.js');
      add(Views.styles);
      return new Views(directory);
    }, host);
    this.#marks = new Part(async () => {
      const { marked } = await import('./marked.js');
      return (directory.marked = (text) => marked(text, directory.choices.words));
    }, host);
    this.#urlSync = new Part(async () => {
      const { UrlSync } = await import('./url-sync.js');
      return new UrlSync(directory);
    }, host);
    this.#picker = new Part(async () => {
      const { Picker } = await import('./picker.js');
      return new Picker(directory);
    }, host);
    add(extrasStyles);
  }

  /** The rows in another layout than the plain list; `null` where that is what shows them, also until there is code for another. */
  items(inside: Inside): TemplateResult | null {
    if (this.#directory.choices.words) this.#marks.want();
    const views = this.#needsViews ? this.#views.want() : null;
    return this.#picker.value?.items(views) ?? views?.items(inside) ?? null;
  }

  /** What a visitor chooses a layout with. */
  layouts(): unknown {
    return layouts(this.#directory);
  }

  hostUpdated(): void {
    for (const part of this.#choices) part.want();
  }

  /** The values of a filter. */
  facet(facet: FacetName): TemplateResult {
    return facetValues({
      facet,
      values: this.#counts.valuesOf(facet),
      // The API does not count countries.
      loading: facet === 'country' && !this.#directory.host.listing && !this.whole.answers && !this.whole.obstacle,
      picks: this.#directory.picksOf(facet),
      search: this.#searches.get(facet) ?? NO_FACET_SEARCH,
      language: this.#directory.language,
      onPick: (id, picked) => this.#pick(facet, id, picked),
      onSearch: (change) => {
        this.#searches.set(facet, { ...(this.#searches.get(facet) ?? NO_FACET_SEARCH), ...change });
        this.#directory.host.requestUpdate();
      },
    });
  }

  /** How many values of a filter are picked, where any are. */
  picked(facet: FacetName): unknown {
    const { length } = this.#directory.picksOf(facet);
    const said = (text: unknown, index: number) =>
      index % 2 ? text : html`<span class="visually-hidden">${text}</span>`;
    const count = formatNumber(length, this.#directory.language);
    const { picked } = filterWords(this.#directory.language);
    return length ? html`<span class="picked">${parts(picked, { count }).map(said)}</span>` : nothing;
  }

  /** What is picked, and the buttons that take it back, where there is any. */
  picks(): unknown {
    const { pickable, language } = this.#directory;
    const picked = pickable.flatMap((facet) => {
      const titleOf = (id: string) => this.#counts.valuesOf(facet).find((value) => value.id === id)?.title;
      return this.#directory.picksOf(facet).map((id) => {
        const remove = () => this.#pick(facet, id, false);
        return { facet, id, label: valueLabel(facet, id, language, titleOf(id)), remove };
      });
    });
    return chips(picked, language, () => this.#directory.choose({ picks: {} }));
  }

  /** The selected items. */
  selected(): unknown {
    return this.#picker.value?.chips();
  }

  /** Tells the platform whether a selection is missing. */
  validate(internals: ElementInternals): void {
    this.#picker.value?.validate(internals);
  }

  /** What the result consists of; for the room that is kept for it. */
  overview(): unknown {
    return this.#overview.want()?.render() ?? (this.#overview.failed ? this.#directory.words.notLoaded : nothing);
  }

  /** The button that copies a link to an item, where a visitor can operate anything, and an item may hold buttons. */
  copyLink(row: Row): unknown {
    const { controls, selection } = this.#directory.host;
    return controls && selection === 'none' ? this.#copyLink.want()?.render(row) : nothing;
  }

  /** What stands at the end of the count's line: how far the loading of all accounts is, and the buttons that download. */
  besideCount(): unknown {
    const exports = this.#directory.offers('export') ? this.#exports.want()?.render() : nothing;
    return [wholeStatus(this.#directory, this.whole), exports];
  }

  /** The whole result as a file. */
  async exportAs(format: ExportFormat, signal = new AbortController().signal): Promise<Blob> {
    const exports = await this.#exports.demand();
    if (!exports) throw new DOMException(this.#directory.words.notLoaded, 'NetworkError');
    return (await exports.make(format, signal)).file;
  }

  /** The button that appends the next page, or asks again for one that did not come. */
  more(): TemplateResult {
    const { shown, pages, lastPage, language } = this.#directory;
    return html`<div part="pager">
      ${more(filterWords(language).what.providers, language, shown.page < lastPage, pages.asking, shown.missing, this.#onAppend)}
    </div>`;
  }

  /** Brings all accounts of the scope, now that a visitor turns to search or filters. */
  demandWhole(): void {
    if (!this.#directory.offersChoice || this.#directory.host.listing) return;
    // After what has just come is drawn: together they are too long for one task.
    setTimeout(() => void this.whole.demand());
  }

  /** What an opened item shows: the organizations of a consortium, or where the software of a listing's entry runs. */
  opened({ id: consortiumId, name, serviceProvider }: Row): unknown {
    if (serviceProvider) return this.#directory.entries?.opened(serviceProvider);
    const inside: Inside = (row) => [this.copyLink(row)];
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

  /** Where a visitor's choices go besides the directory itself, as the attributes ask for by now. */
  get #choices(): ReadonlyArray<Part<unknown>> {
    const { syncUrl, selection } = this.#directory.host;
    return [...(syncUrl ? [this.#urlSync] : []), ...(selection === 'none' ? [] : [this.#picker])];
  }

  #pick(facet: FacetName, id: string, picked: boolean): void {
    const others = this.#directory.picksOf(facet).filter((other) => other !== id);
    this.#directory.pick(facet, picked ? [...others, id] : others);
  }

  /** Whether rows are laid out in other ways than the plain list's. */
  get #needsViews(): boolean {
    const { layout, host } = this.#directory;
    return layout === 'table' || host.groupBy !== '' || host.paging === 'all';
  }

  readonly #onAppend = (event: Event) => {
    const { pages, shown, list, askedPage } = this.#directory;
    const { length } = shown.rows;
    this.#directory.landOnAnswer(event.currentTarget as Element, () => list.children[length]);
    if (shown.missing) pages.retry();
    else this.#directory.choose({ pages: [pages.question.pages[0]!.page!, askedPage + 1] });
  };
}
