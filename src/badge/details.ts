import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../datacite/evidence.js';
import { otherAccounts } from '../datacite/other-accounts.js';
import type { Provider } from '../datacite/provider.js';
import type { Registration } from '../datacite/registration.js';
import { webUrlOf } from '../datacite/text.js';
import { formatTime } from '../ui/dates.js';
import { formatAge } from '../ui/language.js';
import { commonEntryFacts, commonFacts, entryFacts, factList, recordFacts, type Fact } from './facts.js';
import { reasonSentence } from './reasons.js';
import { wordingOf } from './wording.js';

/** Everything the details are drawn from. */
export interface DetailsView {
  readonly registration: Registration;
  readonly evidence: Evidence;
  readonly name: string;
  readonly language: string;
  readonly onRefresh: () => void;
}

/** What was asked and when. An identifier that cannot be one was never asked. */
function evidenceFacts(asked: string, { checkedAt }: Registration, language: string): readonly Fact[] {
  const { host, pathname } = new URL(asked);
  const age = formatAge(checkedAt, Date.now(), language);
  return [
    ['Asked', html`<bdi>${host}${pathname}</bdi>`],
    ['Checked', html`<time datetime=${checkedAt}>${formatTime(checkedAt, language)}</time> (${age})`],
  ];
}

function otherFact(others: readonly Provider[]): Fact {
  const names = others.map(
    ({ id, displayName }) => html`<li><bdi>${displayName ?? id.toUpperCase()}</bdi> (${id.toUpperCase()})</li>`,
  );
  return ['Other accounts with this ROR id', names.length > 0 && html`<ul>${names}</ul>`];
}

/** What the badge's word rests on: the record, what was asked and when, and how to ask again. */
export function details({ registration, evidence, name, language, onRefresh }: DetailsView): TemplateResult {
  const age = formatAge(registration.checkedAt, Date.now(), language);
  const { claim, status } = wordingOf(registration, age);
  const { provider, serviceProvider, source } = registration;
  const reason = reasonSentence(registration);
  const asked = webUrlOf(registration.sourceUrl);
  return html`
    <p class="headline"><strong><bdi>${name || 'DataCite'}</bdi></strong><br />${claim ? `DataCite ${claim}: ` : ''}${status}</p>
    ${reason ? html`<p>${reason}</p>` : nothing}
    ${factList([
      ...(provider
        ? [
            ...recordFacts(provider),
            ...commonFacts(provider, language),
            otherFact(otherAccounts(evidence, registration)),
          ]
        : []),
      ...(serviceProvider ? [...entryFacts(serviceProvider), ...commonEntryFacts(serviceProvider, language)] : []),
      ...(asked ? evidenceFacts(asked, registration, language) : []),
    ])}
    ${
      asked
        ? html`<p class="actions">
          <button @click=${onRefresh}>Check again</button>
          <a href=${asked}>See ${source === 'listing' ? 'the listing' : "DataCite's own answer"}</a>
        </p>`
        : nothing
    }
  `;
}
