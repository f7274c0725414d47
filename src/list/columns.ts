import { html } from 'lit';
import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS, labelOf } from '../datacite/vocabulary.js';
import { link } from '../ui/link.js';
import { countryName } from '../ui/locale.js';
import type { Row } from './answers.js';
import { JOINED, ROR } from './view-wording.js';
import { FACET_LABELS } from './wording.js';

/** A column of the table, beside that of the names. */
export interface Column {
  readonly head: string;
  /** What stands in a row's cell; `null`: nothing is known. */
  readonly cell: (row: Row, language: string) => unknown;
}

const labelled = (vocabulary: ReadonlyMap<string, string>, value: string | null | undefined) =>
  value ? labelOf(vocabulary, value) : null;

const ROR_HOST = 'https://ror.org/';

/** What DataCite says of an account. None can be ordered by: the API orders by when an account was created, not by when its organization joined. */
export const PROVIDER_COLUMNS: readonly Column[] = [
  { head: FACET_LABELS['member-type'], cell: ({ provider }) => labelled(MEMBER_TYPES, provider?.memberType) },
  {
    head: FACET_LABELS['organization-type'],
    cell: ({ provider }) => labelled(ORGANIZATION_TYPES, provider?.organizationType),
  },
  {
    head: FACET_LABELS.country,
    cell: ({ provider }, language) => provider?.country && countryName(provider.country, language),
  },
  { head: FACET_LABELS.region, cell: ({ provider }) => labelled(REGIONS, provider?.region) },
  { head: FACET_LABELS['focus-area'], cell: ({ provider }) => labelled(FOCUS_AREAS, provider?.focusArea) },
  {
    head: JOINED,
    cell: ({ provider }) =>
      provider?.joined && html`<time datetime=${provider.joined}>${provider.joined.slice(0, 4)}</time>`,
  },
  {
    head: ROR,
    cell: ({ provider }) => provider?.rorId && link(provider.rorId, provider.rorId.slice(ROR_HOST.length)),
  },
];
