import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hasContent } from '../ui/content.js';
import { restoreAttribute, setStates } from '../ui/read-only.js';
import { tokens } from '../ui/tokens.js';
import { NOT_AVAILABLE, normalizeListAttributes } from './attributes.js';
import { countLine } from './count-line.js';
import { Directory } from './directory.js';
import type { Extras } from './extras.js';
import { items, type Inside } from './item.js';
import { ListAttributes } from './list-attributes.js';
import { showLogos } from './logo.js';
import { paging } from './paging.js';
import { resultsOf, type Results } from './results.js';
import type { Selected } from './selected.js';
import type { Content } from './shown.js';
import { skeleton } from './skeleton.js';
import { styles } from './styles.js';
import { Toolbar } from './toolbar.js';
import { parts } from '../ui/words.js';
import { errorText, insideOf } from './wording.js';

export type { ItemRenderer } from './list-attributes.js';
export type { Results } from './results.js';
export type { Selected } from './selected.js';

/** What a directory is doing: waiting for an answer, showing providers, showing that there are none, or saying why it cannot. */
export type ListState = 'loading' | 'ready' | 'empty' | 'error';

/**
 * A searchable directory of the providers on DataCite's REST API: direct members, consortia with their organizations, and whatever else a scope lets in. Or, with
 * `listing`, of the Registered Service Providers of a listing.
 *
 * The element's children are its fallback: shown until there is an answer and beside an error, never once DataCite has answered.
 *
 * @tag datacite-provider-list
 * @summary A directory of DataCite providers.
 *
 * @attr {string} snapshot - Not available in this version: a list that has it shows an error and no providers. URL of a snapshot to take records
 *   from.
 *
 * @fires {CustomEvent<Results>} datacite-results - Each time a question is answered. `detail`: `{total, page, providers, source, checkedAt, stale}`, with a listing
 *   also `serviceProviders`, and once more when the records of the accounts that its entries name have come. Bubbles and crosses shadow boundaries.
 * @fires {CustomEvent<Selected>} datacite-select - A visitor has changed the selection. `detail`: `{ids, providers}`, with a listing also `serviceProviders`.
 *   Bubbles and crosses shadow boundaries.
 * @fires {Event} input - The same, as of a native control. Bubbles and crosses shadow boundaries.
 * @fires {Event} change - The same. Bubbles.
 * @fires {Event} invalid - It was checked, and lacks a selection that is required.
 *
 * @slot - Fallback content: what remains where scripts are off.
 * @slot header - Above the directory, for instance a heading.
 * @slot empty - In place of "No providers found."
 * @slot error - In place of the reason why there are no providers to show, and its button.
 *
 * @csspart toolbar - Search, order and filters.
 * @csspart search - The search field with its label.
 * @csspart facet - One filter.
 * @csspart count - The number of providers found, and the page.
 * @csspart list - The items: a list, or a table; around the groups, where there are any.
 * @csspart group - Rows that belong together, with their heading.
 * @csspart item - One provider: an item of a list, or a row of a table.
 * @csspart name - A provider's name.
 * @csspart logo - A provider's logo.
 * @csspart facts - What DataCite says of a provider beside its name; in a table each of the cells.
 * @csspart pager - The way to further pages.
 *
 * @cssstate loading - The current question has no answer yet.
 * @cssstate ready - Providers are shown.
 * @cssstate empty - There are none.
 * @cssstate error - There is no answer, or none that counts still.
 *
 * @cssprop [--datacite-color-brand=light-dark(#243b53, #dbeaf6)] - Current page and picked filters.
 * @cssprop [--datacite-color-on-brand=light-dark(#fff, #17222e)] - Text on them.
 * @cssprop [--datacite-color-accent=light-dark(#00b1e2, #006e96)] - The line that moves while an answer is awaited.
 * @cssprop [--datacite-color-surface=light-dark(#fff, #17222e)] - Surface of the directory.
 * @cssprop [--datacite-color-text=light-dark(#243b53, #dbeaf6)] - Text.
 * @cssprop [--datacite-color-muted=light-dark(#56626e, #a9b6c2)] - Facts, and all of an inactive account.
 * @cssprop [--datacite-color-border=--datacite-color-muted] - Borders of controls.
 * @cssprop [--datacite-color-link=light-dark(#006a94, #6fcdf2)] - Links.
 * @cssprop [--datacite-color-focus=--datacite-color-link] - Focus outline.
 * @cssprop [--datacite-radius=6px] - Corners.
 *
 * @example
 * ```html
 * <datacite-provider-list member-type="direct_member,consortium" region="emea" mailto="you@example.org"></datacite-provider-list>
 * ```
 */
export class DataciteProviderList extends ListAttributes {
  static override styles: CSSResultGroup = [tokens, styles];

  static override get properties(): PropertyDeclarations {
    return { state: { reflect: true } };
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'value', ...NOT_AVAILABLE];
  }

  /** The platform treats the element as a control of its form. */
  static readonly formAssociated = true;

  /** What the directory is doing: `loading`, `ready`, `empty` or `error`. Read-only: assigning does nothing, and the attribute is put back. */
  get state(): ListState {
    const { answerable, pages } = this.#directory;
    if (!answerable) return 'error';
    const content = this.#content;
    if (!pages.settled || content === 'waiting' || content === 'beyond') return 'loading';
    if (content === 'error') return pages.asking ? 'loading' : 'error';
    return content === 'rows' ? 'ready' : content;
  }
  set state(_: unknown) {
    // Frameworks assign what they find; a lie must not stick, and must not throw either.
  }

  /** Id of the item that is selected, of several the first; `''`: none. Assigning selects that item alone, and fires no event. */
  get value(): string {
    return this.selectedIds[0] ?? '';
  }
  set value(id: string) {
    this.selectedIds = [id];
  }

  /**
   * Ids of the items that are selected, in the order in which they were: what a form submits, one entry each. Assigning fires no event; what cannot be an
   * id is left out. Default: those in the attribute `value`.
   */
  get selectedIds(): readonly string[] {
    return this.#directory.selected;
  }
  set selectedIds(ids: readonly string[]) {
    this.#select(Array.isArray(ids) ? ids : []);
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Its `<label>`s. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** Whether it is checked when its form is submitted: not while it is disabled. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** Whether a selection is missing that is `required`. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What a visitor is told where a selection is missing. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  readonly #internals = this.attachInternals();
  readonly #directory = new Directory(this);
  readonly #toolbar = new Toolbar(this.#directory);
  #extras: Extras | null = null;
  #extrasComing: Promise<Extras> | undefined;
  #extrasFailed = false;
  #reported: object | null = null;

  /** Asks DataCite again, however young the answers are. Never rejects: a fault shows as the state `error`, or beside older answers. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    if (this.#directory.needsExtras) await this.#demand();
    await this.updateComplete;
    await this.#directory.pages.ask(true);
    await this.updateComplete;
  }

  /** Whether it is valid; fires `invalid` where it is not. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and tells the visitor. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** @internal Back to the attribute `value`. */
  formResetCallback(): void {
    this.#select(null);
  }

  /** @internal What the browser kept of a page that is visited again. */
  formStateRestoreCallback(state: string): void {
    this.#select(state.split('\n'));
  }

  /** @internal The element, or a fieldset around it, is disabled or no longer. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /**
   * The whole result of what author and visitor want now, not its page alone, in its order, as a file. `csv`: RFC 4180, UTF-8 with a byte order mark,
   * columns by the API's names, an apostrophe before what a spreadsheet could take for a formula. `json`: the same fields, with what was asked, and
   * whether it is complete: the API serves no row beyond the 10,000th. Both say what may be claimed of each account, and when that was checked.
   *
   * @param format `csv` or `json`
   * @param signal ends it. Default: none
   * @returns a file of type `text/csv` or `application/json`
   * @throws {TypeError} for another format
   * @throws {DOMException} `NetworkError`: DataCite did not answer, and why; `NotSupportedError`: there is no source; the signal's reason, when aborted
   */
  async exportAs(format: 'csv' | 'json', signal?: AbortSignal): Promise<Blob> {
    await this.updateComplete;
    await this.#demand();
    await this.updateComplete;
    if (!this.#extras) throw new DOMException(this.#directory.words.notLoaded, 'NetworkError');
    return this.#extras.exportAs(format, signal);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'state') restoreAttribute(this, name, this.state);
    else if (name === 'value' || NOT_AVAILABLE.includes(name)) this.requestUpdate();
  }

  protected override willUpdate(): void {
    normalizeListAttributes(this);
    this.#directory.ready = !this.syncUrl || Boolean(this.#extras) || this.#extrasFailed;
    this.#directory.decide();
    this.#submit();
  }

  protected override updated(): void {
    if (!this.#directory.manyLogos) showLogos(this.renderRoot);
    restoreAttribute(this, 'state', this.state);
    setStates(this.#internals, this.state);
    this.#report();
    if (this.#directory.needsExtras && !this.#extrasFailed) void this.#demand();
  }

  protected override render(): TemplateResult {
    const directory = this.#directory;
    const { answerable, shown, pages, choices, language, words, localization } = directory;
    const content = answerable ? this.#content : 'error';
    const waiting = content === 'waiting' || content === 'beyond';
    const fallback = (waiting || content === 'error') && hasContent(this, '');
    const narrowed = choices.words.trim() || Object.values(choices.picks).some((picks) => picks.length);
    // Where appending cannot be had, there are still pages.
    const more = this.paging !== 'pages' && !this.#extrasFailed ? (this.#extras?.more() ?? html``) : null;
    return html`<div class="directory ${localization.language ? '' : 'wordless'}" lang=${language} data-controls=${this.controls}>
      <slot name="header"></slot>
      ${this.#toolbar.render(this.#extras, this.#withoutExtras, this.#onTurn)}
      ${directory.offers('overview') ? html`<div class="overview">${this.#extras?.overview()}</div>` : nothing}
      ${countLine(directory, this.#extras?.besideCount())} ${this.#extras?.selected()}
      <div class="results ${waiting && fallback ? 'reserved' : ''}" role="group" aria-label=${directory.label} aria-busy=${pages.asking} @pointerenter=${this.#demand} @focusin=${this.#demand}>
        ${
          (content === 'rows' && this.#extras?.items(this.#inside)) ||
          html`<ul part="list" class="list ${directory.layout}" ?hidden=${content !== 'rows'}>
            ${content === 'rows' ? items(shown.rows, directory, 0, this.#inside) : nothing}
          </ul>`
        }
        <slot name="empty" class="notice" ?hidden=${content !== 'empty'}>
          <p>${words.noneFound}</p>
          <button type="button" ?hidden=${!narrowed} @click=${directory.clear}>${words.clearAll}</button>
        </slot>
        <slot name="error" class="notice" ?hidden=${content !== 'error'}>
          <p>${errorText(answerable ? shown.reason : null, language)}</p>
          <button type="button" ?hidden=${!answerable} aria-disabled=${pages.asking} @click=${directory.retry}>
            ${words.retry}
          </button>
        </slot>
        <slot ?hidden=${!fallback} @slotchange=${() => this.requestUpdate()}></slot>
        ${waiting ? skeleton(directory.layout, this.pageSize, words.loadingProviders) : nothing}
      </div>
      ${paging(directory, more)}
    </div>`;
  }

  /** `waiting`: also while there are rows, but not yet the code that lays them out. */
  get #content(): Content {
    const { shown, layout } = this.#directory;
    const laidOut = this.#extras || this.#extrasFailed || (layout !== 'table' && !this.groupBy);
    return laidOut || shown.content !== 'rows' ? shown.content : 'waiting';
  }

  /** An item can be linked to; a consortium can be opened, and an entry that names its software: the buttons that do it, and what it opens. */
  readonly #inside: Inside = (row) => {
    const { id, name } = row;
    const { words } = this.#directory;
    const copyLink = this.#extras?.copyLink(row);
    const what = insideOf(row);
    if (!what) return [copyLink];
    const open = this.#directory.choices.opened.includes(id);
    const toggle = () => {
      this.#directory.toggle(id);
      void this.#demand();
    };
    return [
      html`${copyLink}<button
        type="button"
        class="disclosure"
        aria-expanded=${open}
        aria-controls="opened-${id}"
        @click=${toggle}
      >
        ${what === 'organizations' ? words.showOrganizations : words.showRepositories}<span class="visually-hidden">${parts(words.ofName, { name: html`<bdi>${name}</bdi>` })}</span></button>`,
      html`<div id="opened-${id}" class="organizations" ?hidden=${!open}>
        ${open ? (this.#extras?.opened(row) ?? this.#withoutExtras) : nothing}
      </div>`,
    ];
  };

  get #withoutExtras(): TemplateResult {
    const { notLoaded, loading } = this.#directory.words;
    return html`<p>${this.#extrasFailed ? notLoaded : loading}</p>`;
  }

  /** Selects, in a form's or a script's name. */
  #select(selected: readonly string[] | null): void {
    this.#directory.choices = { ...this.#directory.choices, selected };
    this.#submit();
    this.requestUpdate();
  }

  /** Tells the form what is selected. */
  #submit(): void {
    const { selected } = this.#directory;
    const data = new FormData();
    if (this.name) for (const id of selected) data.append(this.name, id);
    this.#internals.setFormValue(data, selected.join('\n'));
    this.#extras?.validate(this.#internals);
  }

  /** Fetches what is needed on demand; tries again at the next demand if it cannot be had. */
  readonly #demand = async (): Promise<void> => {
    if (this.#extras) return;
    this.#extrasComing ??= import('./extras.js').then(({ Extras }) => Extras.create(this.#directory));
    const extras = await this.#extrasComing.catch(() => null);
    if (!extras) this.#extrasComing = undefined;
    this.#extras = extras;
    this.#extrasFailed = !extras;
    this.#directory.unreadable = !extras;
    this.requestUpdate();
  };

  /** A visitor turns to search or filters. */
  readonly #onTurn = (): void => void this.#demand().then(() => this.#extras?.demandWhole());

  /** Tells the page what was answered, once for each answer. */
  #report(): void {
    const { pages, shown } = this.#directory;
    if (!pages.settled || pages.answered === this.#reported) return;
    this.#reported = pages.answered;
    const detail = resultsOf(shown);
    if (detail) this.dispatchEvent(new CustomEvent('datacite-results', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'datacite-provider-list': DataciteProviderList;
  }
  interface HTMLElementEventMap {
    'datacite-results': CustomEvent<Results>;
    'datacite-select': CustomEvent<Selected>;
  }
}
