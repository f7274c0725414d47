/**
 * Selecting items, as in a native `<select>`: fetched where an author wants that.
 *
 * @module
 */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Row } from './answers.js';
import type { DataciteProviderList } from './datacite-provider-list.js';
import type { Directory } from './directory.js';
import { ListboxKeys } from './listbox.js';
import { option } from './option.js';
import { addStyles } from '../ui/add-styles.js';
import { pickerStyles } from './picker.styles.js';
import { pickerWords } from './picker-wording.js';
import { SelectedItems } from './selected.js';
import type { Views } from './views.js';

/** The items as a listbox, the selected ones as chips, and what a form is told about them. */
export class Picker implements ReactiveController {
  readonly #directory: Directory;
  readonly #items: SelectedItems;
  readonly #keys = new ListboxKeys();
  /** Id of the option that the keyboard comes to, and of the one where a range begins. */
  #current = '';
  #anchor = '';
  /** The visitor was told that a selection is missing. */
  #reported = false;
  #held = false;
  #internals: ElementInternals | null = null;

  constructor(directory: Directory) {
    this.#directory = directory;
    this.#items = new SelectedItems(directory);
    const { host } = directory;
    const root = host.shadowRoot!;
    addStyles(root, pickerStyles);
    // What is typed into the search field is no input of the control's.
    root.addEventListener('input', (event) => host.selection !== 'none' && event.stopPropagation());
    host.addEventListener('invalid', this.#onInvalid);
    host.addEventListener('click', this.#onHost);
    host.addController(this);
  }

  /**
   * The items; `null` where none can be selected.
   *
   * @param views what knows of groups; a table is a list here, since its cells could not be options
   */
  items(views: Views | null): TemplateResult | null {
    const { host, shown, layout } = this.#directory;
    if (host.selection === 'none') return null;
    const { disabled } = this;
    const look = layout === 'grid' ? 'grid' : 'list';
    const sections = views?.sections();
    const optionOf = (row: Row) => option(row, this.#directory, disabled);
    return html`<ul
      part="list"
      class="list ${sections ? 'groups' : look} ${host.selection}"
      role="listbox"
      tabindex="-1"
      aria-label=${this.#label}
      aria-multiselectable=${host.selection === 'multiple' || nothing}
      aria-required=${host.required || nothing}
      aria-invalid=${this.#reported || nothing}
      aria-disabled=${disabled || nothing}
      @click=${this.#onClick}
      @mousedown=${this.#onPress}
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
    >
      ${
        sections?.map(
          ({ name, rows }) => html`<li role="none">
            <div class="group-name" aria-hidden="true"><div><bdi>${name}</bdi></div></div>
            <ul part="group" role="group" aria-label=${name} class="list ${look}">
              ${rows.map(optionOf)}
            </ul>
          </li>`,
        ) ?? shown.rows.map(optionOf)
      }
    </ul>`;
  }

  /** What is selected, on the page or not, each with a button that takes it out. */
  chips(): unknown {
    const { selected } = this.#directory;
    if (!selected.length) return nothing;
    const words = pickerWords(this.#directory.language);
    return html`<div class="chips selected">
      <ul aria-label=${words.selected}>
        ${repeat(
          selected,
          (id) => id,
          (id) => html`<li>
            <button
              type="button"
              class="chip"
              aria-disabled=${this.disabled}
              @click=${(event: Event) => this.#remove(event, id)}
            >
              <span class="visually-hidden">${words.remove} </span><bdi>${this.#items.nameOf(id)}</bdi>
            </button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Tells the platform whether a selection is missing, and where it is to be made: browsers complain there, and focus it. */
  validate(internals: ElementInternals): void {
    this.#internals = internals;
    const { host, selected } = this.#directory;
    const missing = host.required && host.selection !== 'none' && !selected.length;
    if (!missing) this.#reported = false;
    // Where there is nothing to select from, one can search.
    const anchor = this.#list ?? this.#search ?? undefined;
    internals.setValidity(
      { valueMissing: missing },
      missing
        ? pickerWords(this.#directory.language).missing[host.selection === 'multiple' ? 'multiple' : 'single']
        : '',
      anchor,
    );
  }

  /** Itself, or by a fieldset. */
  get disabled(): boolean {
    return this.#directory.host.matches(':disabled');
  }

  hostUpdate(): void {
    this.#held = this.#list?.contains(this.#focused) ?? false;
  }

  hostUpdated(): void {
    // The listbox may be another one now.
    if (this.#internals) this.validate(this.#internals);
    this.#rove();
    // The option that had the focus is gone.
    if (this.#held && !this.#focused) (this.#tabbable ?? this.#search)?.focus();
  }

  get #label(): string {
    const { host } = this.#directory;
    const { labels } = host as unknown as Pick<DataciteProviderList, 'labels'>;
    const text = [...labels].map(({ textContent }) => textContent?.trim()).join(' ');
    return text || this.#directory.label;
  }

  get #focused(): Element | null {
    return this.#directory.host.shadowRoot!.activeElement;
  }

  get #list(): HTMLElement | null {
    return this.#directory.host.shadowRoot!.querySelector('[role=listbox]');
  }

  get #search(): HTMLElement | null {
    return this.#directory.host.shadowRoot!.querySelector('[type=search]');
  }

  get #options(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  }

  /** The one option that Tab reaches: where somebody was, else the first that is selected, else the first. */
  get #tabbable(): HTMLElement | undefined {
    const options = this.#options;
    return (
      options.find(({ dataset }) => dataset.id === this.#current) ??
      options.find(({ ariaSelected }) => ariaSelected === 'true') ??
      options[0]
    );
  }

  #rove(): void {
    const tabbable = this.#tabbable;
    for (const each of this.#options) each.tabIndex = each === tabbable ? 0 : -1;
  }

  /** A visitor's selection; what is selected already changes nothing. */
  async #select(ids: readonly string[]): Promise<void> {
    const { host, selected } = this.#directory;
    if (this.disabled || ids.join('\n') === selected.join('\n')) return;
    this.#directory.set({ selected: ids });
    // After the update, so that listeners find the form's value agreeing.
    await host.updateComplete;
    host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    host.dispatchEvent(new Event('change', { bubbles: true }));
    const { detail } = this.#items;
    host.dispatchEvent(new CustomEvent('datacite-select', { detail, bubbles: true, composed: true }));
  }

  #toggle(id: string): void {
    const { selected, host } = this.#directory;
    this.#anchor = id;
    const single = host.selection === 'single';
    const others = selected.filter((other) => other !== id);
    void this.#select(single ? [id] : others.length < selected.length ? others : [...selected, id]);
  }

  #add(options: readonly HTMLElement[], orNone: boolean): void {
    const { selected } = this.#directory;
    const ids = options.map(({ dataset }) => dataset.id!);
    const added = ids.filter((id) => !selected.includes(id));
    const taken = orNone && !added.length;
    void this.#select(taken ? selected.filter((id) => !ids.includes(id)) : [...selected, ...added]);
  }

  #remove({ currentTarget }: Event, id: string): void {
    if (this.disabled) return;
    const buttons = () => [...this.#directory.host.shadowRoot!.querySelectorAll<HTMLElement>('.selected .chip')];
    const index = buttons().indexOf(currentTarget as HTMLElement);
    void this.#select(this.#directory.selected.filter((other) => other !== id)).then(() =>
      (buttons()[index] ?? buttons().at(-1) ?? this.#tabbable ?? this.#search)?.focus(),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const options = this.#options;
    const current = options.find((each) => each === this.#focused);
    if (!current) return;
    const { host, layout } = this.#directory;
    const multiple = host.selection === 'multiple';
    const anchor = options.find(({ dataset }) => dataset.id === this.#anchor) ?? current;
    const wish = this.#keys.wish(event, options, current, anchor, multiple, layout === 'grid');
    if (!wish) return;
    event.preventDefault();
    wish.to?.focus();
    if (wish.select === 'toggle') for (const { dataset } of wish.options) this.#toggle(dataset.id!);
    else if (wish.select) this.#add(wish.options, wish.select === 'all');
  };

  readonly #onClick = ({ target, shiftKey }: MouseEvent): void => {
    const clicked = (target as Element).closest<HTMLElement>('[role=option]');
    if (!clicked) return;
    const options = this.#options;
    const from = options.findIndex(({ dataset }) => dataset.id === this.#anchor);
    const to = options.indexOf(clicked);
    clicked.focus();
    if (shiftKey && from >= 0 && this.#directory.host.selection === 'multiple')
      this.#add(options.slice(Math.min(from, to), Math.max(from, to) + 1), false);
    else this.#toggle(clicked.dataset.id!);
  };

  /** A range that is clicked is no text to be marked. */
  readonly #onPress = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault();
  };

  /** The list itself has the focus where a browser complains about it. */
  readonly #onFocus = ({ target, currentTarget }: FocusEvent): void => {
    if (target === currentTarget) this.#tabbable?.focus();
    else this.#current = (target as HTMLElement).closest<HTMLElement>('[role=option]')?.dataset.id ?? '';
    this.#rove();
  };

  readonly #onInvalid = (): void => {
    this.#reported = true;
    this.#directory.host.requestUpdate();
  };

  /** A label was clicked: the items are meant. */
  readonly #onHost = (event: Event): void => {
    const { host } = this.#directory;
    if (host.selection !== 'none' && event.composedPath()[0] === host && !this.#focused) this.#tabbable?.focus();
  };
}
