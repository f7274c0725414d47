/**
 * How a directory shows rows other than as one plain list: as a table, in groups, or all of them at once.
 *
 * @module
 */
import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { NO_LETTER } from '../local/letter.js';
import { formatNumber } from '../ui/locale.js';
import type { Row } from './answers.js';
import { changes, type Changed } from './changed.js';
import type { Directory } from './directory.js';
import { valueLabel } from './facet-labels.js';
import { groupIndex } from './group-index.js';
import { countedSections, letterSections, startOf, type GroupedBy, type Section } from './groups.js';
import { heading, itemContent, items, type Inside } from './item.js';
import type { Layout } from './list-attributes.js';
import { showLogos } from './logo.js';
import { table, type TableBody } from './table.js';
import { filterWords } from './filter-wording.js';
import { viewWords } from './view-wording.js';
import { viewsStyles } from './views.styles.js';

/** Rows that are drawn in one frame. */
const SHARE = 120;

/**
 * Rows that are left out of drawing together while they are out of sight: few, since all of them are laid out when the first comes into sight; in a
 * grid a number that its counts of columns divide, one to six.
 */
const BLOCK: Readonly<Record<Layout, number>> = { list: 20, grid: 60, table: 20 };

const blocksOf = (rows: readonly Row[], size: number) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));

/** A part of a table in parts that are drawn together, the first of them under its heading. */
const inBlocks = ({ value, heading, rows }: TableBody): TableBody[] =>
  blocksOf(rows, BLOCK.table).map((block, index) => ({ value, heading: index ? null : heading, rows: block }));

/** An item whose list's role says nothing of it. */
const blockItem = (content: unknown, { registration }: Row) =>
  // eslint-disable-next-line lit-a11y/no-redundant-role -- in a list without a role an item would have none either
  html`<li part="item" role="listitem" class=${registration.status}>${content}</li>`;

/** The rows of a directory in another layout than the plain list. */
export class Views implements ReactiveController {
  static readonly styles: CSSResult = viewsStyles;
  readonly #directory: Directory;
  /** How many rows are drawn already, where all are shown at once. */
  #drawn = SHARE;
  #result = '';
  #frame = 0;
  readonly #changed: Changed = new Set();

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
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
    if (layout === 'table') {
      const all = headed ?? [{ value: null, heading: null, rows }];
      const sparing = this.#isLong ? { lookOf: this.#lookOf, changed: this.#changed } : null;
      const bodies = sparing ? all.flatMap(inBlocks) : all;
      return html`${index} ${table(this.#directory, bodies, inside, sparing)}`;
    }
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

  /** The rows in groups with their names, for what lays them out in its own way; `null` where there are none. */
  sections(): Array<Section & { readonly name: string }> | null {
    const { shown, host } = this.#directory;
    const sections = this.#sectionsOf(shown.rows);
    return (
      sections?.map((section) => ({ ...section, name: this.#labelOf(host.groupBy as GroupedBy, section.value) })) ??
      null
    );
  }

  hostUpdate(): void {
    const { result } = this.#directory.shown;
    if (result !== this.#result) this.#drawn = SHARE;
    this.#result = result;
    this.#directory.manyLogos = this.#isLong;
  }

  hostUpdated(): void {
    for (const block of this.#changed) {
      showLogos(block);
      (block as HTMLElement).style.setProperty('--_rows', String(block.childElementCount));
    }
    this.#changed.clear();
    if (!this.#isLong || this.#drawn >= this.#directory.shown.rows.length || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawn += SHARE;
      this.#directory.host.requestUpdate();
    });
  }

  /** Whether there are so many rows that they are drawn one block after the other. */
  get #isLong(): boolean {
    const { host, shown } = this.#directory;
    // Options are drawn by what selects them.
    return host.paging === 'all' && host.selection === 'none' && shown.rows.length > SHARE;
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
    const { language } = this.#directory;
    if (value === '') return filterWords(language).notGiven;
    return groupedBy === 'letter' ? value : valueLabel(groupedBy, value, language);
  }

  #heading({ value, count, continued }: Section, groupedBy: GroupedBy): TemplateResult {
    const { host, language } = this.#directory;
    const text = html`<bdi>${this.#labelOf(groupedBy, value)}</bdi>
      ${count === null ? nothing : html`<span class="number">${formatNumber(count, language)}</span>`}
      ${continued ? html`<span class="continued">${viewWords(language).continued}</span>` : nothing}`;
    return html`<div class="group-name">${heading(host.headingLevel, text)}</div>`;
  }

  #index(sections: readonly Section[], groupedBy: GroupedBy): TemplateResult {
    const { shown, language } = this.#directory;
    const entries = shown.latest!.page.groups ?? sections.map(({ value, count }) => ({ id: value, count }));
    const seen = new Map(
      entries.map(({ id, count }) => [
        id,
        {
          value: id,
          label: this.#labelOf(groupedBy, id),
          name: id === NO_LETTER ? viewWords(language).noLetter : null,
          count,
        },
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
      this.#drawn = Math.max(this.#drawn, (start ?? 0) - this.#first + SHARE);
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
    if (this.#isLong) return this.#blocks(rows, 1, inside, nothing);
    return html`<ul class="list ${layout}">
      ${items(rows, this.#directory, 1, inside)}
    </ul>`;
  }

  /** Rows in blocks of which those out of sight cost no drawing; all of them are there to be found and read out. */
  #blocks(rows: readonly Row[], deeper: number, inside: Inside, part: string | typeof nothing): TemplateResult {
    const { layout } = this.#directory;
    return html`<div part=${part} class="list" role="list">
      ${blocksOf(rows, BLOCK[layout]).map((block) => {
        const look = this.#lookOf(block);
        return html`<ul role="none" class="block list ${layout}" ${changes(this.#changed, look)}>
            ${guard(look, () => block.map((row) => blockItem(itemContent(row, this.#directory, deeper, inside), row)))}
          </ul>`;
      })}
    </div>`;
  }

  /** All that a block's look follows from; an opened item may change at any time. */
  readonly #lookOf = (block: readonly Row[]): unknown[] => {
    const { language, host, choices, marked, itemsVersion } = this.#directory;
    const opened = choices.opened.some((id) => block.some((row) => row.id === id));
    const { renderItem, headingLevel } = host;
    return [
      language,
      renderItem,
      headingLevel,
      choices.words,
      choices.selected,
      marked,
      itemsVersion,
      opened && {},
      ...block,
    ];
  };
}
