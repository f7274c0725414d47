import type { ReactiveController } from 'lit';
import { providerIdOf } from '../datacite/identifier.js';
import type { FacetName } from '../datacite/provider-page.js';
import { LARGEST_PAGE_SIZE, reachablePages } from '../datacite/query.js';
import { textOf } from '../datacite/text.js';
import { Localization } from '../ui/localization.js';
import { sourceFor } from '../sources/source-for.js';
import { CHARTS, DEFAULT_FACETS, LISTING_CHARTS, LISTING_FACETS, scopeOf, wordsIn } from './attributes.js';
import type { Entries } from './entries.js';
import { Landing, type Target } from './landing.js';
import type { Words } from '../locales/words.js';
import type { Layout, ListAttributes } from './list-attributes.js';
import { NO_CHOICES, pageQueries, type Choices, type Scope } from './list-query.js';
import { PageController } from './page-controller.js';
import { shownOf, type Shown } from './shown.js';
import { listWords } from './wording.js';

/** Items that may be selected, by the attribute `selection`. */
const MOST_SELECTED = { none: 0, single: 1, multiple: Infinity };
/** One page of all that the API serves. */
const EVERYTHING = { page: 1, pageSize: 10_000 };

/** Everything of a directory but its looks: what author and visitor want, what is asked for it, and what follows from the answers. */
export class Directory implements ReactiveController {
  readonly host: ListAttributes;
  readonly pages: PageController;
  /** What the page's author fixed, as of the latest update. */
  scope!: Scope;
  /** What the visitor chose. */
  choices: Choices = NO_CHOICES;
  shown: Shown;
  /** That is spoken; English until its words are there. */
  language = 'en';
  readonly localization: Localization;
  /** Whether what is asked is known: not before the code has come that reads a visitor's choices from the page's URL. */
  ready = true;
  /** What can be done with the entries of a listing: `null` until the code for it has come. */
  entries: Entries | null = null;
  /** That code cannot be had. */
  unreadable = false;
  /** Whether a change of the result is news: the first answer belongs to the page's coming to be. */
  announcing = false;
  /** How often the visitor, or whoever acts for one, has chosen something: what the attributes change is no step. */
  steps = 0;
  /** Whether logos are shown by what draws the rows, since there are too many to go through each time. */
  manyLogos = false;
  /** What the status line says beside the count. */
  said = '';
  /** Goes up with whatever items show that follows neither from rows nor from choices. */
  itemsVersion = 0;
  /** A name as it is shown, with what a search has found in it. */
  marked: (name: string) => unknown = String;
  readonly #landing: Landing;
  #result = '';

  constructor(host: ListAttributes) {
    this.host = host;
    this.localization = new Localization(host);
    this.pages = new PageController(host);
    this.shown = shownOf(null, this.pages.judgement);
    this.#landing = new Landing(host);
    host.addController(this);
  }

  get words(): Words['list'] {
    return listWords(this.language);
  }

  /** Whether there is a source that could answer. */
  get answerable(): boolean {
    const { host } = this;
    return !host.hasAttribute('snapshot') && (host.listing ? !this.unreadable : !host.getAttribute('listing'));
  }

  /**
   * Whether all of the scope is brought without waiting for a visitor: it is one request, and nobody has asked to save them. A listing always comes as a
   * whole.
   */
  get isSmall(): boolean {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    const isFew = (this.shown.total ?? Infinity) <= LARGEST_PAGE_SIZE && !this.host.listing;
    return isFew && !connection?.saveData && this.offersChoice;
  }

  /** Whether the directory is to have what only the extras can do, without waiting for a visitor. */
  get needsExtras(): boolean {
    const { paging, layout, groupBy, selection, syncUrl, listing } = this.host;
    const more = ['export', 'layout', 'overview'].some((control) => this.offers(control));
    return (
      more ||
      this.isSmall ||
      paging !== 'pages' ||
      layout === 'table' ||
      selection !== 'none' ||
      Boolean(groupBy || syncUrl || listing)
    );
  }

  /** How items are laid out: as a visitor chose, else the author. */
  get layout(): Layout {
    return this.choices.layout ?? this.host.layout;
  }

  /** What is listed, for screen readers: what the page's author put above it as a heading, else called the host. */
  get label(): string {
    const { host } = this;
    const heading = [...host.querySelectorAll('[slot=header],[slot=header] *')].find(({ localName }) =>
      /^h\d$/.test(localName),
    );
    return heading?.textContent.trim() || host.ariaLabel || this.words.providers;
  }

  /** The filters a visitor can operate. */
  get facets(): readonly FacetName[] {
    const { listing, facets } = this.host;
    const offered = wordsIn(listing && facets === DEFAULT_FACETS ? LISTING_FACETS : facets);
    // Of an entry the year is that of its registration, not that of an account's creation.
    const named = listing ? offered.map((facet) => (facet === 'year' ? 'registered' : facet)) : offered;
    return this.offers('filters') ? (named as FacetName[]) : [];
  }

  /** Ids that are selected where nobody chose otherwise: those in the attribute `value`. */
  get defaultSelection(): readonly string[] {
    return this.#selectable((this.host.getAttribute('value') ?? '').split(','));
  }

  /** Ids of the items that are selected, in the order in which they were. */
  get selected(): readonly string[] {
    const { selected } = this.choices;
    return selected ? this.#selectable(selected) : this.defaultSelection;
  }

  /** What the overview counts by; nothing where there is none. */
  get charts(): readonly FacetName[] {
    return this.offers('overview') ? (this.host.listing ? LISTING_CHARTS : CHARTS) : [];
  }

  /** The facets a visitor can pick from: those of the filters, and the overview's. */
  get pickable(): readonly FacetName[] {
    return [...new Set([...this.facets, ...this.charts])];
  }

  /** Number of the last page that the API serves, of those shown. */
  get lastPage(): number {
    return reachablePages(this.shown.total ?? 0, this.shown.pageSize);
  }

  /** Number of the page that is shown or to follow. */
  get askedPage(): number {
    return this.pages.question.pages.at(-1)?.page ?? 1;
  }

  /** Whether a visitor can operate a control. */
  offers(control: string): boolean {
    return wordsIn(this.host.controls).includes(control);
  }

  get offersChoice(): boolean {
    return this.offers('search') || this.pickable.length > 0;
  }

  picksOf(facet: FacetName): readonly string[] {
    return this.choices.picks[facet] ?? [];
  }

  /** Decides what to ask, before the host's update. */
  decide(): void {
    const { host, entries } = this;
    const { apiBase, mailto, cache, maxAge, maxStale, paging, listing } = host;
    const scope = scopeOf(host);
    const picks = Object.fromEntries(this.pickable.map((facet) => [facet, this.picksOf(facet)]));
    const result = JSON.stringify([scope, apiBase, listing, paging]);
    // Another scope, another order, other pages: where a visitor has turned to means nothing any more, nor what was open there.
    const change = result === this.#result ? {} : { pages: null, sort: null, opened: [] };
    this.#result = result;
    this.scope = scope;
    this.choices = { ...this.choices, ...change, picks };
    const everything = paging === 'all' && (this.pages.local ?? listing) && EVERYTHING;
    const source = !listing ? sourceFor(host) : entries?.listing === listing ? entries.pages : null;
    const isAsked = source && this.answerable && this.ready;
    const queries = isAsked ? pageQueries({ ...scope, ...everything }, this.choices) : [];
    const pages = listing ? queries.map((query) => ({ ...query, entryFilters: picks })) : queries;
    if (source) this.pages.source = source;
    this.pages.question = { apiBase, mailto, cache, maxAge, maxStale, listing, pages };
  }

  /** After the page controller's, which may find a kept answer. */
  hostUpdate(): void {
    this.language = this.localization.language || 'en';
    const shown = shownOf(this.pages.answered, this.pages.judgement, this.shown);
    this.shown = { ...shown, rows: this.entries?.join(shown.rows) ?? shown.rows };
    this.announcing ||= this.shown.content !== 'waiting' && !this.pages.settled;
  }

  hostUpdated(): void {
    if (!this.pages.settled || this.shown.content !== 'beyond') return;
    const { lastPage } = this;
    queueMicrotask(() => this.choose({ pages: [lastPage, lastPage] }));
  }

  /** Chooses what changes the result: it begins with the first page, unless a page is what is chosen. */
  choose(change: Partial<Choices>): void {
    this.set({ pages: [1, 1], ...change });
  }

  /** Chooses what leaves the result as it is. */
  set(change: Partial<Choices>): void {
    this.steps++;
    this.said = '';
    this.choices = { ...this.choices, ...change };
    this.host.requestUpdate();
  }

  /** Says something in the status line, until a visitor chooses anew. */
  async say(text: string): Promise<void> {
    // Only what changes in a live region is spoken.
    this.announcing = true;
    this.said = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.said = text;
    this.host.requestUpdate();
  }

  /** Opens or closes an item. */
  toggle(id: string): void {
    const { opened } = this.choices;
    this.set({ opened: opened.includes(id) ? opened.filter((other) => other !== id) : [...opened, id] });
  }

  search(words: string): void {
    // A field also reports when it is left, and what it said before.
    if (words.trim() !== this.choices.words.trim()) this.choose({ words });
  }

  pick(facet: FacetName, values: readonly string[]): void {
    this.choose({ picks: { ...this.choices.picks, [facet]: values } });
  }

  /** Takes search and filters back. */
  readonly clear = (event: Event): void => {
    this.choose({ words: '', picks: {} });
    this.landOnAnswer(event.currentTarget as Element, this.#start);
  };

  /** Asks for what did not come, and for what could not be renewed. */
  readonly retry = (event: Event): void => {
    this.pages.retry();
    this.landOnAnswer(event.currentTarget as Element, this.#start);
  };

  turnTo(page: number, pager: Element): void {
    this.choose({ pages: [page, page] });
    this.landOnAnswer(pager, () => {
      if (this.list.getBoundingClientRect().top < 0) this.list.scrollIntoView();
      return this.#start();
    });
  }

  /** Moves the focus to what a press has brought, once that is there. */
  land(pressed: Element, arrived: () => boolean, target: Target): void {
    this.#landing.expect(pressed, arrived, target);
  }

  /** Moves the focus to what the next answer brings. */
  landOnAnswer(pressed: Element, target: Target): void {
    const { answered } = this.pages;
    this.land(pressed, () => this.pages.settled && this.pages.answered !== answered, target);
  }

  /** The element around the items. */
  get list(): Element {
    return this.host.renderRoot.querySelector('.list')!;
  }

  /** What can be an id at all, once each, and no more than may be selected. Ids of a listing's entries may look like anything. */
  #selectable(ids: readonly unknown[]): readonly string[] {
    const idOf = this.host.listing || this.host.hasAttribute('listing') ? textOf : providerIdOf;
    const known = new Set(ids.flatMap((id) => idOf(id) ?? []));
    return [...known].slice(0, MOST_SELECTED[this.host.selection]);
  }

  /** Where an answer begins; nowhere after a fault, so that the pressed button keeps the focus. */
  readonly #start = (): Element | null =>
    this.shown.content === 'error' ? null : (this.list.querySelector('[part=item]') ?? this.list.parentElement);
}
