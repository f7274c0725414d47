import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../datacite/evidence.js';
import { otherAccounts } from '../datacite/other-accounts.js';
import type { Provider } from '../datacite/provider.js';
import type { Registration } from '../datacite/registration.js';
import { webUrlOf } from '../datacite/text.js';
import { formatTime } from '../ui/dates.js';
import { formatAge } from '../ui/language.js';
import { commonEntryFacts, commonFacts, entryFacts, factList, recordFacts, type Fact } from './facts.js';
import { fill } from '../ui/words.js';
import { detailsWords, reasonSentence } from './reasons.js';
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
  const words = detailsWords(language);
  return [
    [words.asked, html`<bdi>${host}${pathname}</bdi>`],
    [words.checked, html`<time datetime=${checkedAt}>${formatTime(checkedAt, language)}</time> (${age})`],
  ];
}

function otherFact(others: readonly Provider[], language: string): Fact {
  const names = others.map(
    ({ id, displayName }) => html`<li><bdi>${displayName ?? id.toUpperCase()}</bdi> (${id.toUpperCase()})</li>`,
  );
  return [detailsWords(language).otherAccounts, names.length > 0 && html`<ul>${names}</ul>`];
}

/** What the badge's word rests on: the record, what was asked and when, and how to ask again. */
export function details({ registration, evidence, name, language, onRefresh }: DetailsView): TemplateResult {
  const age = formatAge(registration.checkedAt, Date.now(), language);
  const { claim, role, status } = wordingOf(registration, language, age);
  const { headline, checkAgain, seeOwnAnswer, seeListing } = detailsWords(language);
  const { provider, serviceProvider, source } = registration;
  const reason = reasonSentence(registration, language);
  const asked = webUrlOf(registration.sourceUrl);
  return html`
    <p class="headline"><strong><bdi>${name || 'DataCite'}</bdi></strong><br />${role ? fill(headline, { claim, status }) : status}</p>
    ${reason ? html`<p>${reason}</p>` : nothing}
    ${factList([
      ...(provider
        ? [
            ...recordFacts(provider, language),
            ...commonFacts(provider, language),
            otherFact(otherAccounts(evidence, registration), language),
          ]
        : []),
      ...(serviceProvider
        ? [...entryFacts(serviceProvider, language), ...commonEntryFacts(serviceProvider, language)]
        : []),
      ...(asked ? evidenceFacts(asked, registration, language) : []),
    ])}
    ${
      asked
        ? html`<p class="actions">
          <button @click=${onRefresh}>${checkAgain}</button>
          <a href=${asked}>${source === 'listing' ? seeListing : seeOwnAnswer}</a>
        </p>`
        : nothing
    }
  `;
}
