/**
 * How a directory shows rows other than as one plain list: as a table, in groups, or all of them at once.
 *
 * @module
 */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { NO_LETTER } from '../local/letter.js';
import { addStyles } from '../ui/add-styles.js';
import { formatNumber } from '../ui/locale.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { valueLabel } from './facet-labels.js';
import { groupIndex } from './group-index.js';
import { countedSections, letterSections, startOf, type GroupedBy, type Section } from './groups.js';
import { heading, itemContent, items, type Inside } from './item.js';
import { table } from './table.js';
import { CONTINUED, NOT_GIVEN, NO_LETTER_LABEL } from './view-wording.js';
import { viewsStyles } from './views.styles.js';

/** Rows that are drawn in one frame, and left out of drawing together while they are out of sight: a number that many counts of columns divide. */
const BLOCK = 120;

const blocksOf = (rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) => rows.slice(index * BLOCK, (index + 1) * BLOCK));

/** The rows of a directory in another layout than the plain list. */
export class Views implements ReactiveController {
  readonly #directory: Directory;
  /** How many rows are drawn already, where all are shown at once. */
  #drawn = BLOCK;
  #result = '';
  #frame = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
    addStyles(directory.host.renderRoot as ShadowRoot, viewsStyles);
  }

  /** What shows the rows; `null`: the plain list does. */
  items(inside: Inside): TemplateResult | null {
    const { layout, shown, host } = this.#directory;
    const rows = this.#isLong ? shown.rows.slice(0, this.#drawn) : shown.rows;
    const sections = this.#sectionsOf(rows);
    if (layout !== 'table' && !sections && !this.#isLong) return null;
    const groupedBy = host.groupBy as GroupedBy;
    const headed = sections?.map((section) => ({ ...section, heading: this.#heading(section, groupedBy) }));
    const index = sections && this.#index(sections, groupedBy);
    if (layout === 'table')
      return html`${index} ${table(this.#directory, headed ?? [{ value: null, heading: null, rows }], inside)}`;
    if (!headed) return this.#blocks(rows, 0, inside, 'list');
    return html`${index}
      <div part="list" class="list groups">
        ${headed.map(
          (section) => html`<section part="group" data-group=${section.value}>
            ${section.heading} ${this.#rows(section.rows, inside)}
          </section>`,
        )}
      </div>`;
  }

  hostUpdate(): void {
    const { result } = this.#directory.shown;
    if (result !== this.#result) this.#drawn = BLOCK;
    this.#result = result;
  }

  hostUpdated(): void {
    if (!this.#isLong || this.#drawn >= this.#directory.shown.rows.length || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawn += BLOCK;
      this.#directory.host.requestUpdate();
    });
  }

  /** Whether there are so many rows that they are drawn one block after the other. */
  get #isLong(): boolean {
    return this.#directory.host.paging === 'all' && this.#directory.shown.rows.length > BLOCK;
  }

  /** How many rows of the result come before those that are shown. */
  get #first(): number {
    const [{ page = 1, pageSize = 1 } = {}] = this.#directory.pages.answered?.question.pages ?? [];
    return (page - 1) * pageSize;
  }

  /** The rows in groups; `null` where there are none, or where rows do not come in their order. */
  #sectionsOf(rows: readonly Row[]): Section[] | null {
    const { host, shown, pages } = this.#directory;
    if (!host.groupBy) return null;
    const { groups } = shown.latest!.page;
    if (groups) return countedSections(rows, this.#first, groups);
    const sort = pages.answered?.question.pages[0]?.sort;
    return host.groupBy === 'letter' && (sort === 'name' || sort === '-name') ? letterSections(rows) : null;
  }

  #labelOf(groupedBy: GroupedBy, value: string): string {
    if (value === '') return NOT_GIVEN;
    return groupedBy === 'letter' ? value : valueLabel(groupedBy, value, this.#directory.language);
  }

  #heading({ value, count, continued }: Section, groupedBy: GroupedBy): TemplateResult {
    const { host, language } = this.#directory;
    const text = html`<bdi>${this.#labelOf(groupedBy, value)}</bdi>
      ${count === null ? nothing : html`<span class="number">${formatNumber(count, language)}</span>`}
      ${continued ? html`<span class="continued">${CONTINUED}</span>` : nothing}`;
    return html`<div class="group-name">${heading(host.headingLevel, text)}</div>`;
  }

  #index(sections: readonly Section[], groupedBy: GroupedBy): TemplateResult {
    const { shown, language } = this.#directory;
    const entries = shown.latest!.page.groups ?? sections.map(({ value, count }) => ({ id: value, count }));
    const seen = new Map(
      entries.map(({ id, count }) => [
        id,
        { value: id, label: this.#labelOf(groupedBy, id), name: id === NO_LETTER ? NO_LETTER_LABEL : null, count },
      ]),
    );
    return groupIndex(groupedBy, [...seen.values()], language, this.#jump);
  }

  /** Goes to where a group begins, on another page if need be. */
  readonly #jump = (value: string, { currentTarget }: Event): void => {
    const { shown, pages, host } = this.#directory;
    const numbers = pages.question.pages.map(({ page = 1 }) => page);
    const [first = 1, last = 1] = [numbers[0], numbers.at(-1)];
    const start = startOf(value, shown.latest?.page.groups ?? []);
    const page = start === null ? first : Math.floor(start / shown.pageSize) + 1;
    const button = currentTarget as Element;
    const target = () => {
      const groups = [...this.#directory.list.querySelectorAll<HTMLElement>('[data-group]')];
      const name = groups.find(({ dataset }) => dataset.group === value)?.querySelector('.group-name > *');
      name?.scrollIntoView();
      return name;
    };
    if (page >= first && page <= last) {
      this.#drawn = Math.max(this.#drawn, (start ?? 0) - this.#first + BLOCK);
      this.#directory.land(button, () => true, target);
      host.requestUpdate();
    } else {
      const paged = host.paging === 'pages';
      this.#directory.choose({ pages: paged ? [page, page] : [Math.min(first, page), Math.max(last, page)] });
      this.#directory.landOnAnswer(button, target);
    }
  };

  #rows(rows: readonly Row[], inside: Inside): TemplateResult {
    const { layout } = this.#directory;
    if (rows.length > BLOCK) return this.#blocks(rows, 1, inside, nothing);
    return html`<ul class="list ${layout}">
      ${items(rows, this.#directory, 1, inside)}
    </ul>`;
  }

  /** Rows in blocks of which those out of sight cost no drawing; all of them are there to be found and read out. */
  #blocks(rows: readonly Row[], deeper: number, inside: Inside, part: string | typeof nothing): TemplateResult {
    const { layout } = this.#directory;
    return html`<div part=${part} class="list" role="list">
      ${blocksOf(rows).map(
        (block) => html`<ul role="none" class="block list ${layout}">
          ${guard(this.#lookOf(block), () =>
            block.map(
              (row) => html`<li part="item" role="listitem" class=${row.registration.status}>
                ${itemContent(row, this.#directory, deeper, inside)}
              </li>`,
            ),
          )}
        </ul>`,
      )}
    </div>`;
  }

  /** All that a block's look follows from; an opened item may change at any time. */
  #lookOf(block: readonly Row[]): unknown[] {
    const { language, host, choices } = this.#directory;
    const { renderItem, headingLevel } = host;
    const opened = choices.opened.some((id) => block.some((row) => row.id === id));
    return [language, renderItem, headingLevel, choices.words, choices.selected, opened && {}, ...block];
  }
}
