import { html } from 'lit';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';
import type { Row } from './answers.js';
import type { Vocabularies } from '../locales/words.js';
import { labelIn } from '../ui/vocabulary.js';
import { listWords } from './wording.js';

/** A column of the table, beside that of the names. */
export interface Column {
  readonly head: (language: string) => string;
  /** What stands in a row's cell; `null`: nothing is known. */
  readonly cell: (row: Row, language: string) => unknown;
}

const labelled = (language: string, vocabulary: keyof Vocabularies, value: string | null | undefined) =>
  value ? labelIn(language, vocabulary, value) : null;

const ROR_HOST = 'https://ror.org/';

/** What DataCite says of an account. None can be ordered by: the API orders by when an account was created, not by when its organization joined. */
export const PROVIDER_COLUMNS: readonly Column[] = [
  {
    head: (language) => listWords(language).facets['member-type'],
    cell: ({ provider }, language) => labelled(language, 'memberTypes', provider?.memberType),
  },
  {
    head: (language) => listWords(language).facets['organization-type'],
    cell: ({ provider }, language) => labelled(language, 'organizationTypes', provider?.organizationType),
  },
  {
    head: (language) => listWords(language).facets.country,
    cell: ({ provider }, language) => provider?.country && countryName(provider.country, language),
  },
  {
    head: (language) => listWords(language).facets.region,
    cell: ({ provider }, language) => labelled(language, 'regions', provider?.region),
  },
  {
    head: (language) => listWords(language).facets['focus-area'],
    cell: ({ provider }, language) => labelled(language, 'focusAreas', provider?.focusArea),
  },
  {
    head: (language) => listWords(language).joined,
    cell: ({ provider }) =>
      provider?.joined && html`<time datetime=${provider.joined}>${provider.joined.slice(0, 4)}</time>`,
  },
  {
    head: (language) => listWords(language).ror,
    cell: ({ provider }) => provider?.rorId && link(provider.rorId, provider.rorId.slice(ROR_HOST.length)),
  },
];
