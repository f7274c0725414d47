import { html, nothing, type TemplateResult } from 'lit';
import { link } from '../ui/link.js';
import type { Row } from './answers.js';
import { PROVIDER_COLUMNS, type Column } from './columns.js';
import type { Directory } from './directory.js';
import { replaced, type Inside } from './item.js';
import { logo } from './logo.js';
import { scrolling } from './scrolling.js';
import { NAME } from './view-wording.js';
import { statusWord } from './wording.js';

/** Rows that follow each other, under a heading if they have one. */
export interface TableSection {
  /** Id of the group they belong to; `null`: there are no groups. */
  readonly value: string | null;
  readonly heading: unknown;
  readonly rows: readonly Row[];
}

const columnsOf = ({ host, entries }: Directory): readonly Column[] =>
  (host.listing && entries?.columns) || PROVIDER_COLUMNS;

/** Names can be ordered by, where a visitor may order at all. */
function nameHead(directory: Directory): TemplateResult {
  const sort = directory.pages.question.pages[0]?.sort;
  const direction = sort === 'name' ? 'ascending' : sort === '-name' ? 'descending' : nothing;
  const turn = () => directory.choose({ sort: sort === 'name' ? '-name' : 'name' });
  return html`<th scope="col" aria-sort=${direction}>
    ${directory.offers('sort') ? html`<button type="button" class="order" @click=${turn}>${NAME}</button>` : NAME}
  </th>`;
}

function nameCell(
  { name, provider, serviceProvider, registration }: Row,
  { language, marked }: Directory,
  toggle: unknown,
): TemplateResult {
  const status = statusWord(registration);
  const { logoUrl, website } = (serviceProvider ?? provider)!;
  return html`<th scope="row">
    <div class="who">
      ${logo(logoUrl, name, language)}
      <div>
        <span part="name">${link(website, marked(name))}</span>
        ${status && html`<span class="status">${status}</span>`} ${toggle}
      </div>
    </div>
  </th>`;
}

function tableRow(row: Row, directory: Directory, inside: Inside): TemplateResult {
  const { language, choices } = directory;
  const own = replaced(directory, row);
  const columns = columnsOf(directory);
  const width = columns.length + 1;
  const [toggle, opened] = own ? [] : inside(row);
  const cells = () =>
    html`${nameCell(row, directory, toggle)}
    ${columns.map(({ cell }) => html`<td part="facts"><bdi>${cell(row, language) ?? nothing}</bdi></td>`)}`;
  return html`<tr part="item" class=${row.registration.status}>
      ${own ? html`<td colspan=${width}>${own}</td>` : cells()}
    </tr>
    ${
      opened
        ? html`<tr class="opened" ?hidden=${!choices.opened.includes(row.id)}>
            <td colspan=${width}>${opened}</td>
          </tr>`
        : nothing
    }`;
}

/** Rows as a table, which scrolls sideways where there is no room for it. */
export function table(directory: Directory, sections: readonly TableSection[], inside: Inside): TemplateResult {
  const { label } = directory;
  const columns = columnsOf(directory);
  return html`<div class="scroller" role="region" aria-label="${label}, table" ${scrolling()}>
    <table part="list" class="list table">
      <caption>
        <span class="visually-hidden">${label}</span>
      </caption>
      <thead>
        <tr>
          ${nameHead(directory)} ${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      ${sections.map(
        ({
          value,
          heading,
          rows,
        }) => html`<tbody part=${value === null ? nothing : 'group'} data-group=${value ?? nothing}>
          ${heading ? html`<tr><th scope="rowgroup" colspan=${columns.length + 1}>${heading}</th></tr>` : nothing}
          ${rows.map((row) => tableRow(row, directory, inside))}
        </tbody>`,
      )}
    </table>
  </div>`;
}
