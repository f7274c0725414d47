import {
  LitElement,
  adoptStyles,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { accountIdentifierOf } from '../datacite/identifier.js';
import type { Judgement, Registration, RegistrationKind, RegistrationStatus } from '../datacite/registration.js';
import { textOf, webUrlOf } from '../datacite/text.js';
import type { CacheMode } from '../sources/evidence-store.js';
import { SOURCE_DEFAULTS, readSourceAttributes, oneOf, url, warnOnce } from '../ui/attribute.js';
import { hasContent } from '../ui/content.js';
import { inTurn } from '../ui/in-turn.js';
import { Localization } from '../ui/localization.js';
import { restoreAttribute, setStates } from '../ui/read-only.js';
import { badgeTokens, tokens } from '../ui/tokens.js';
import { fill } from '../ui/words.js';
import { sign } from './sign.js';
import { checking, face } from './face.js';
import { RegistrationController } from './registration-controller.js';
import { styles } from './styles.js';
import { badgeWords } from './wording.js';

/** An attribute of a later version. What it asks for cannot be verified yet, and nobody may be told that it was. */
const NOT_AVAILABLE = 'snapshot';

/**
 * Shows what DataCite says now about a provider: a DataCite member, consortium lead or consortium organization; or what a listing says about a
 * Registered Service Provider.
 *
 * The element's children are its fallback: shown until there is an answer and beside "cannot be verified right now", never once DataCite has answered
 * that the provider is inactive or not registered.
 *
 * @tag datacite-provider-badge
 * @summary A live badge of a DataCite provider.
 *
 * @attr {string} snapshot - Not available in this version: a badge that has it stays `unknown`. URL of a snapshot to take records from.
 *
 * @fires {CustomEvent<Registration>} datacite-registration - Each time the evidence changes. `detail` is the new {@link Registration}.
 *   Bubbles and crosses shadow boundaries.
 *
 * @slot - Fallback content: a link and a picture that remain where scripts are off.
 * @slot mark - Artwork in place of the drawn mark, for instance DataCite's official badge. Shown only while the provider is registered.
 *
 * @csspart badge - The whole badge.
 * @csspart mark - The drawn mark, or the artwork in its place.
 * @csspart label - What the provider is to DataCite, for instance "DataCite Member".
 * @csspart name - The provider's name. Visually hidden in the variants `seal` and `chip`.
 * @csspart status - The status, a sign and words.
 * @csspart facts - Joined, country, organization type, consortium and ROR id in the variant `card`; the record's facts in the details.
 * @csspart details - The popover with the evidence.
 * @csspart link - The link around the face.
 *
 * @cssstate loading - There is no answer yet.
 * @cssstate registered - The evidence says so, and it is younger than `max-stale`.
 * @cssstate inactive - DataCite has the record, but it is not active; or the listing's entry has expired.
 * @cssstate not-registered - DataCite answered that there is no such provider, or the listing has no such entry, or the identifier cannot be one.
 * @cssstate unknown - Nobody could be asked, or the evidence is too old.
 *
 * @cssprop [--datacite-badge-size=120px] - Edge of the variant `seal`, from 16px. Below 88px it is the mark alone, with the sign of the status;
 *   below 64px there is no room for the button of the details.
 * @cssprop [--datacite-chip-inline-size=15.5em] - Space the variant `chip` keeps and fills, so that nothing moves when the answer comes. Enough for a
 *   member in usual fonts; a consortium organization's chip wants `20em`, a Registered
 *   Service Provider's `22em`.
 * @cssprop [--datacite-card-block-size=18em] - Height the variant `card` keeps, so that nothing moves when the answer comes. Enough for all facts a
 *   record can have; a card narrower than 320px keeps a fifth more. Whoever knows a record to say less may keep less.
 * @cssprop [--datacite-color-brand=#243b53] - Field of a registered badge.
 * @cssprop [--datacite-color-on-brand=#fff] - Text and check mark on that field.
 * @cssprop [--datacite-color-accent=#00b1e2] - Claim and line on that field: wants 4.5:1 against it, and is what is seen of it on dark pages.
 * @cssprop [--datacite-color-surface=light-dark(#fff, #17222e)] - Surface of chips, cards and the details, and of marks that are not registered.
 * @cssprop [--datacite-color-text=light-dark(#243b53, #dbeaf6)] - Text on the surface.
 * @cssprop [--datacite-color-muted=light-dark(#56626e, #a9b6c2)] - Quieter text, and all of a badge that is not registered.
 * @cssprop [--datacite-color-border=var(--datacite-color-muted)] - Borders, and the line of marks that are not registered.
 * @cssprop [--datacite-color-link=light-dark(#006a94, #6fcdf2)] - Links in cards and details.
 * @cssprop [--datacite-color-focus=var(--datacite-color-link)] - Focus outline.
 * @cssprop [--datacite-radius=6px] - Corners of cards and the details.
 *
 * @example
 * ```html
 * <datacite-provider-badge provider="cern">
 *   <a href="https://metadata.datacite.org/cern"><img src="datacite-member.svg" alt="DataCite Member" width="120" height="120"></a>
 * </datacite-provider-badge>
 * ```
 */
export class DataciteProviderBadge extends LitElement {
  static override styles: CSSResultGroup = [tokens, badgeTokens, styles];

  static override get properties(): PropertyDeclarations {
    return {
      provider: {},
      serviceProvider: { attribute: 'service-provider' },
      listing: {},
      variant: {},
      theme: {},
      details: {},
      hideUnlessRegistered: { type: Boolean, reflect: true, attribute: 'hide-unless-registered' },
      href: {},
      requireHost: { type: Boolean, attribute: 'require-host' },
      apiBase: { attribute: 'api-base' },
      mailto: {},
      maxAge: { attribute: 'max-age' },
      maxStale: { attribute: 'max-stale' },
      cache: {},
      status: { reflect: true },
      kind: { reflect: true },
      stale: { type: Boolean, reflect: true },
      registration: { attribute: false },
      isOnWebsite: { attribute: false },
    };
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, NOT_AVAILABLE];
  }

  /**
   * Whose account: a DataCite account id (`cern`, two to eight letters, any case), a ROR id or a ROR URL. Of several accounts with one ROR id the active
   * one counts, then the first of member, consortium, consortium organization; the details name the others. An identifier that cannot be one is
   * `not-registered` and never sent anywhere. Default: none, and nothing is asked.
   */
  provider: string | null = null;

  /**
   * Whose registration in the programme: id of an entry in the {@link listing}, 1 to 64 letters, digits, `_`, `.` and `-` in the same letter case. It is
   * registered from its `registeredOn` to the end of its `validUntil`, in UTC; an entry without a name, with a date that cannot be read or with an id that stands
   * twice is `unknown`. Needs `listing`, and wins over `provider`. Default: none.
   */
  serviceProvider: string | null = null;

  /**
   * URL of a listing of Registered Service Providers, `http:` or `https:`, that lets this page read it (CORS): `registered-service-providers/1`, or DataCite's
   * former array. What the badge says is what this file says, so it should be DataCite's own or of somebody the page's visitors trust as much; the details name it.
   * Without `service-provider` the badge is `unknown`. Default: none.
   */
  listing = '';

  /** `seal`: the shape of DataCite's badges. `chip`: text height, for running text. `card`: name, status and facts, 240 to 480 pixels wide. Default: `seal`. */
  variant: 'seal' | 'chip' | 'card' = 'seal';

  /** Colours. `auto` follows the page's `color-scheme`, `mono` takes the text's colour alone, as lines. Default: `auto`. */
  theme: 'auto' | 'light' | 'dark' | 'mono' = 'auto';

  /** Whether the evidence can be opened: `popover` or `none`. Default: `popover`. */
  details: 'popover' | 'none' = 'popover';

  /** Takes no space unless `registered`. Default: `false`. */
  hideUnlessRegistered = false;

  /**
   * Where the badge leads, an `http:` or `https:` URL. Default: the account's page at `https://metadata.datacite.org/`, for the programme
   * `https://datacite.org/service-providers/`.
   */
  href = '';

  /**
   * `registered` only where the page's host is the host of the record's website or a subdomain of it; else `unknown` with the reason `host-mismatch`.
   * A leading `www.` and the port make no difference. A public suffix (`github.io`, `ac.uk`) matches nobody; an IP address and `localhost` match exactly;
   * no website and no host (`file:`, `srcdoc`, an opaque origin) match nothing. In a frame it is the frame's own host. What compares hosts is fetched when it is
   * needed; without it nothing is confirmed. Default: `false`.
   */
  requireHost = false;

  /** Base of DataCite's REST API, or of a mirror or test system, `http:` or `https:`. Default: `https://api.datacite.org`. */
  apiBase: string = SOURCE_DEFAULTS.apiBase;

  /** Mail address, sent as the API's `mailto` parameter: DataCite's higher rate limit. Default: none. */
  mailto: string = SOURCE_DEFAULTS.mailto;

  /** Seconds for which evidence is not asked for again. Default: 86400, a day. */
  maxAge: number = SOURCE_DEFAULTS.maxAge;

  /** Seconds after which evidence counts for nothing. Default: 604800, a week. */
  maxStale: number = SOURCE_DEFAULTS.maxStale;

  /** Where settled answers are kept: the browser's `storage`, this page's `memory`, or `none`. Default: `storage`. */
  cache: CacheMode = SOURCE_DEFAULTS.cache;

  /** What the badge says. Read-only: assigning does nothing, and the attribute is put back. */
  get status(): 'loading' | RegistrationStatus {
    return this.registration?.status ?? 'loading';
  }
  set status(_: unknown) {
    // Frameworks assign what they find; a lie must not stick, and must not throw either.
  }

  /** What the provider is to DataCite; `null` where there is nothing to be said. Read-only. */
  get kind(): RegistrationKind | null {
    return this.registration?.kind ?? null;
  }
  set kind(_: unknown) {
    // As for `status`.
  }

  /** The evidence is older than `max-age` and could not be renewed yet. Read-only. */
  get stale(): boolean {
    return this.registration?.stale ?? false;
  }
  set stale(_: unknown) {
    // As for `status`.
  }

  readonly #internals = this.attachInternals();
  readonly #controller = new RegistrationController(this);
  readonly #localization = new Localization(this);

  /** `undefined` until it was asked for and has come, `null` where it cannot be had. */
  #onDemand: typeof import('./on-demand.js') | null | undefined;

  /**
   * Whether there is a source that could answer what the attributes ask.
   *
   * @internal
   */
  answerable = true;

  /**
   * What compares the page's host with a website: `undefined` until it has been fetched, `null` where it cannot be had.
   *
   * @internal
   */
  isOnWebsite: Judgement['isOnWebsite'];

  /** What is claimed and on what evidence; `null` while there is no answer to the current question. Read-only. */
  get registration(): Registration | null {
    return this.#controller.registration;
  }
  set registration(_: unknown) {
    // As for `status`.
  }

  /**
   * Asks DataCite again, however young the evidence is.
   *
   * @returns what then is claimed. A fault does not reject: it is a registration with a `reason`.
   */
  refresh(): Promise<Registration> {
    return this.#controller.refresh();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.#reflect();
    if (name !== NOT_AVAILABLE) return;
    this.answerable = value === null;
    if (!this.answerable) warnOnce(this, `${NOT_AVAILABLE}: not available in this version.`);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first drawing may have to wait for its turn; its space is kept from now on.
    this.#setStates();
  }

  /**
   * Gives attributes that cannot be read their default.
   *
   * @internal
   */
  readAttributes(): void {
    readSourceAttributes(this);
    this.variant = oneOf(this, 'variant', this.variant, ['seal', 'chip', 'card']);
    this.theme = oneOf(this, 'theme', this.theme, ['auto', 'light', 'dark', 'mono']);
    this.details = oneOf(this, 'details', this.details, ['popover', 'none']);
    this.href = url(this, 'href', this.href);
    this.listing = url(this, 'listing', this.listing);
  }

  protected override scheduleUpdate(): Promise<unknown> {
    return inTurn(async () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0) this.readAttributes();
    if (this.requireHost && !this.isOnWebsite) void this.#demandHost();
  }

  protected override updated(): void {
    this.#reflect();
    this.#setStates();
    if (this.#isWaiting) void this.#demand();
  }

  protected override render(): TemplateResult {
    const { registration, status, theme } = this;
    const { language } = this.#localization;
    const waiting = this.#isWaiting || !language;
    const fallback = hasContent(this, '') && (status === 'loading' || status === 'unknown');
    // Beside the page's own content a note is enough; and without its code a card has to be something else.
    const variant = fallback ? 'chip' : this.variant === 'card' && this.#onDemand === null ? 'seal' : this.variant;
    const ownMark = status === 'registered' && hasContent(this, 'mark');
    const modifiers = `${waiting ? 'loading' : status} ${this.kind} ${this.stale ? 'stale' : ''} ${ownMark ? 'own-mark' : ''}`;
    return html`
      <div part="badge" class="badge ${variant} ${theme} ${modifiers}" lang=${language} data-checked=${registration ? fill(badgeWords(language).asOf, { time: `${registration.checkedAt.slice(0, 16)}Z` }) : nothing} ?hidden=${fallback && !registration}>
        ${registration && !waiting ? this.#renderAnswer(registration, variant, language, ownMark) : this.provider && !fallback ? checking(language) : nothing}
      </div>
      <slot ?hidden=${!fallback} @slotchange=${() => this.requestUpdate()}></slot>
    `;
  }

  #renderAnswer(registration: Registration, variant: string, language: string, ownMark: boolean): TemplateResult {
    const { status, provider, serviceProvider, checkedAt } = registration;
    const demanded = this.#onDemand;
    const id = this.listing ? textOf(this.serviceProvider) : this.#id.toUpperCase();
    const name = serviceProvider?.name ?? provider?.displayName ?? id ?? '';
    const age = demanded?.formatAge(checkedAt, Date.now(), language);
    return html`
      ${face({ registration, name, age, language, variant, href: this.#link, ownMark })}
      ${variant === 'card' ? demanded?.cardFacts(registration, language) : nothing}
      ${status === 'unknown' ? html`<button class="retry" @click=${this.#onRefresh}>${badgeWords(language).retry}</button>` : nothing}
      ${this.details === 'popover' ? this.#renderDetails(registration, name, language) : nothing}
    `;
  }

  #renderDetails(registration: Registration, name: string, language: string): TemplateResult {
    const { detailsOf, seeAnswer } = badgeWords(language);
    const about = fill(detailsOf, { name: name || 'DataCite' });
    return html`
      <button
        class="details-button"
        popovertarget="details"
        aria-label=${about}
        @pointerenter=${this.#demand}
        @focus=${this.#demand}
      >
        ${sign('details')}
      </button>
      <div part="details" id="details" popover="auto" role="dialog" aria-label=${about} @toggle=${this.#onToggle}>
        ${
          this.#onDemand?.details({
            registration,
            evidence: this.#controller.evidence!,
            name,
            language,
            onRefresh: () => this.#onRefresh(),
          }) ?? html`<a href=${webUrlOf(registration.sourceUrl) ?? nothing}>${seeAnswer}</a>`
        }
      </div>
    `;
  }

  /** The account's id: the record's or, where there is none, the one that was asked for; `''` where a ROR id was. */
  get #id(): string {
    const asked = accountIdentifierOf(this.provider);
    return this.registration?.provider?.id ?? (asked?.type === 'id' ? asked.value : '');
  }

  get #link(): string {
    if (this.href || this.status === 'loading' || this.status === 'not-registered') return this.href;
    if (this.listing) return 'https://datacite.org/service-providers/';
    return this.#id && `https://metadata.datacite.org/${this.#id}`;
  }

  /** A card and an age are drawn when their code is there, and not first without it: that would move what is inside. */
  get #isWaiting(): boolean {
    return this.#onDemand === undefined && (this.variant === 'card' || this.stale);
  }

  #setStates(): void {
    setStates(this.#internals, this.status, this.variant);
  }

  #reflect(): void {
    const { status, kind, stale } = this;
    restoreAttribute(this, 'status', status);
    restoreAttribute(this, 'kind', kind);
    restoreAttribute(this, 'stale', stale ? '' : null);
  }

  #onRefresh(): void {
    void this.#controller.refresh();
  }

  /** Fetches what compares hosts; tries again with the next update if it cannot be had. */
  async #demandHost(): Promise<void> {
    this.isOnWebsite = (await import('./own-host.js').catch(() => null))?.isHere ?? null;
  }

  /** Fetches what is needed on demand. If it cannot be had, a card is a seal, and the details are a link to the evidence. */
  async #demand(): Promise<void> {
    if (this.#onDemand) return;
    this.#onDemand = await import('./on-demand.js').catch(() => null);
    if (this.#onDemand) {
      adoptStyles(this.renderRoot as ShadowRoot, [tokens, badgeTokens, styles, this.#onDemand.onDemandStyles].flat());
    }
    this.requestUpdate();
    await this.updateComplete;
  }

  async #onToggle(event: ToggleEvent): Promise<void> {
    const popover = event.currentTarget as HTMLElement;
    if (event.newState !== 'open') return;
    await this.#demand();
    this.#onDemand?.placePopover(popover, popover.previousElementSibling!);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'datacite-provider-badge': DataciteProviderBadge;
  }
  interface HTMLElementEventMap {
    'datacite-registration': CustomEvent<Registration>;
  }
}
