import { html, nothing, type TemplateResult } from 'lit';
import type { Provider } from '../datacite/provider.js';
import { warnOnce } from '../ui/attribute.js';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';
import { labelIn } from '../ui/vocabulary.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { logo } from './logo.js';
import { listWords, statusWord, termText } from './wording.js';

/** What an item holds beside its facts: its buttons, and what one of them opens. */
export type Inside = (row: Row) => readonly [buttons?: unknown, opened?: unknown];

/** Headings by level, 1 to 6. */
const HEADINGS: ReadonlyArray<(text: unknown) => TemplateResult> = [
  (text) => html`<h1>${text}</h1>`,
  (text) => html`<h2>${text}</h2>`,
  (text) => html`<h3>${text}</h3>`,
  (text) => html`<h4>${text}</h4>`,
  (text) => html`<h5>${text}</h5>`,
  (text) => html`<h6>${text}</h6>`,
];

/** @param level from 1; what is deeper than headings go has the deepest */
export const heading = (level: number, text: unknown): TemplateResult =>
  HEADINGS[Math.min(level, HEADINGS.length) - 1]!(text);

/** One fact, if there is one. Its term is left to screen readers where the value speaks for itself. */
function fact(term: string, value: unknown, termShown = false): unknown {
  return value
    ? html`<div><dt class=${termShown ? '' : 'visually-hidden'}>${term}</dt>${' '}<dd dir="auto">${value}</dd></div>`
    : nothing;
}

/** @param linked whether the ROR id leads to ROR */
export function facts(provider: Provider, language: string, linked = true): TemplateResult {
  const { memberType, organizationType, focusArea, region, country, joined, rorId } = provider;
  const { facets: terms, joined: joinedIn, ror } = listWords(language);
  const term = (name: keyof typeof terms) => termText(terms[name], language);
  return html`<dl part="facts">
    ${fact(term('member-type'), memberType && labelIn(language, 'memberTypes', memberType))}
    ${
      // What the account holder says about itself must not look like DataCite's programme of that name.
      fact(
        term('organization-type'),
        organizationType && labelIn(language, 'organizationTypes', organizationType),
        organizationType === 'serviceProvider',
      )
    }
    ${fact(term('country'), country && countryName(country, language))} ${fact(term('region'), region && labelIn(language, 'regions', region))}
    ${fact(term('focus-area'), focusArea && labelIn(language, 'focusAreas', focusArea))}
    ${fact(joinedIn, joined && html`<time datetime=${joined}>${joined.slice(0, 4)}</time>`, true)}
    ${fact(termText(ror, language), rorId && link(linked ? rorId : null, rorId.slice('https://'.length)))}
  </dl>`;
}

function content(row: Row, directory: Directory, level: number, inside?: Inside): TemplateResult {
  const { name, provider, serviceProvider, registration } = row;
  const { language, entries } = directory;
  const { logoUrl, website } = (serviceProvider ?? provider)!;
  const status = statusWord(registration, language);
  return html`
    ${logo(logoUrl, name, language)}
    <div>
      <div class="title">
        ${heading(level, html`<span part="name">${link(website, directory.marked(name))}</span>`)}
        ${status && html`<span class="status">${status}</span>`}
      </div>
      ${serviceProvider ? entries?.facts(serviceProvider) : facts(provider!, language)} ${inside?.(row)}
    </div>
  `;
}

/** What the page's author wants in an item's place, or `null`. */
export function replaced({ host }: Directory, { provider, registration }: Row): unknown {
  try {
    return host.renderItem?.(provider, registration);
  } catch (error) {
    warnOnce(host, `renderItem: ${String(error)}`);
    return null;
  }
}

/** What is inside of an item: what the page's author wants there, else what DataCite says. */
export const itemContent = (row: Row, directory: Directory, deeper: number, inside?: Inside): unknown =>
  replaced(directory, row) ?? content(row, directory, directory.host.headingLevel + deeper, inside);

/**
 * Items, for a `<ul>`.
 *
 * @param deeper how many levels their headings lie below those of the list's own items
 */
export const items = (rows: readonly Row[], directory: Directory, deeper: number, inside?: Inside): unknown =>
  rows.map(
    (row) => html`<li part="item" class=${row.registration.status}>
      ${itemContent(row, directory, deeper, inside)}
    </li>`,
  );
