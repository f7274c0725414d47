import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { link } from '../ui/link.js';
import type { Row } from './answers.js';
import { changes, type Changed } from './changed.js';
import { PROVIDER_COLUMNS, type Column } from './columns.js';
import type { Directory } from './directory.js';
import { replaced, type Inside } from './item.js';
import { logo } from './logo.js';
import { scrolling } from './scrolling.js';
import { viewWords } from './view-wording.js';
import { fill } from '../ui/words.js';
import { statusWord } from './wording.js';

/** Rows that follow each other, and are drawn together. */
export interface TableBody {
  /** Id of the group they belong to; `null`: there are no groups. */
  readonly value: string | null;
  /** Of the group, where it begins. */
  readonly heading: unknown;
  readonly rows: readonly Row[];
}

/** How to draw very many rows: which follow from what, and where to tell of those that are drawn anew. */
export interface Sparing {
  readonly lookOf: (rows: readonly Row[]) => unknown[];
  readonly changed: Changed;
}

const columnsOf = ({ host, entries }: Directory): readonly Column[] =>
  (host.listing && entries?.columns) || PROVIDER_COLUMNS;

/** Names can be ordered by, where a visitor may order at all. */
function nameHead(directory: Directory, role: 'columnheader' | typeof nothing): TemplateResult {
  const sort = directory.pages.question.pages[0]?.sort;
  const direction = sort === 'name' ? 'ascending' : sort === '-name' ? 'descending' : nothing;
  const { name } = viewWords(directory.language);
  const turn = () => directory.choose({ sort: sort === 'name' ? '-name' : 'name' });
  return html`<th scope="col" aria-sort=${direction} role=${role}>
    ${directory.offers('sort') ? html`<button type="button" class="order" @click=${turn}>${name}</button>` : name}
  </th>`;
}

function nameCell(
  { name, provider, serviceProvider, registration }: Row,
  { language, marked }: Directory,
  toggle: unknown,
): TemplateResult {
  const status = statusWord(registration, language);
  const { logoUrl, website } = (serviceProvider ?? provider)!;
  return html`<div class="who">
    ${logo(logoUrl, name, language)}
    <div>
      <span part="name">${link(website, marked(name))}</span>
      ${status && html`<span class="status">${status}</span>`} ${toggle}
    </div>
  </div>`;
}

/** The role of an element that would lose its own, since its boxes are no table's. */
type RoleOf = <Role extends 'table' | 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'cell'>(
  role: Role,
) => Role | typeof nothing;

function tableRow(row: Row, directory: Directory, inside: Inside, role: RoleOf): TemplateResult {
  const { language, choices } = directory;
  const own = replaced(directory, row);
  const columns = columnsOf(directory);
  const width = columns.length + 1;
  const [toggle, opened] = own ? [] : inside(row);
  const cells = () =>
    html`<th scope="row" role=${role('rowheader')}>${nameCell(row, directory, toggle)}</th>
      ${columns.map(
        ({ cell }) => html`<td part="facts" role=${role('cell')}><bdi>${cell(row, language) ?? nothing}</bdi></td>`,
      )}`;
  return html`<tr part="item" class=${row.registration.status} role=${role('row')}>
      ${own ? html`<td colspan=${width} role=${role('cell')}>${own}</td>` : cells()}
    </tr>
    ${
      opened
        ? html`<tr class="opened" role=${role('row')} ?hidden=${!choices.opened.includes(row.id)}>
            <td colspan=${width} role=${role('cell')}>${opened}</td>
          </tr>`
        : nothing
    }`;
}

/**
 * Rows as a table, which scrolls sideways where there is no room for it.
 *
 * @param sparing how to draw so many rows that a table's own boxes, whose columns depend on all rows, would take too long; `null`: there are few
 */
export function table(
  directory: Directory,
  bodies: readonly TableBody[],
  inside: Inside,
  sparing: Sparing | null,
): TemplateResult {
  const { label, language } = directory;
  const columns = columnsOf(directory);
  const width = columns.length + 1;
  const role: RoleOf = (name) => (sparing ? name : nothing);
  const body = ({ value, heading, rows }: TableBody) => {
    const draw = () => rows.map((row) => tableRow(row, directory, inside, role));
    const look = sparing?.lookOf(rows);
    return html`<tbody part=${value === null ? nothing : 'group'} data-group=${heading ? value! : nothing} role=${role('rowgroup')} ${sparing ? changes(sparing.changed, look!) : nothing}>
      ${heading ? html`<tr role=${role('row')}><th scope="rowgroup" colspan=${width} role=${role('rowheader')}>${heading}</th></tr>` : nothing}
      ${look ? guard(look, draw) : draw()}
    </tbody>`;
  };
  return html`<div class="scroller" role="region" aria-label=${fill(viewWords(language).tableOf, { label })} ${scrolling()}>
    <table part="list" class="list table ${sparing ? 'long' : ''}" role=${role('table')}>
      <caption>
        <span class="visually-hidden">${label}</span>
      </caption>
      <thead role=${role('rowgroup')}>
        <tr role=${role('row')}>
          ${nameHead(directory, role('columnheader'))}
          ${columns.map(({ head }) => html`<th scope="col" role=${role('columnheader')}>${head(language)}</th>`)}
        </tr>
      </thead>
      ${bodies.map(body)}
    </table>
  </div>`;
}
