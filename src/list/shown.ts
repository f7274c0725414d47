import type { Failure } from '../datacite/evidence.js';
import type { ProviderPage } from '../datacite/provider-page.js';
import { reachablePages } from '../datacite/query.js';
import { isStale, type Judgement, type RegistrationReason } from '../datacite/registration.js';
import type { PageAnswer } from '../sources/source.js';
import { isUsable, rowsOf, type Row } from './answers.js';
import type { Answered } from './page-controller.js';

/** `beyond`: the page asked for lies behind the last one, which is to be shown instead. */
export type Content = 'waiting' | 'rows' | 'empty' | 'beyond' | 'error';

/** What a directory shows: it follows from the latest answers and their age alone. */
export interface Shown {
  readonly content: Content;
  readonly rows: readonly Row[];
  /** Why there is nothing to show, for content `error`. */
  readonly reason: RegistrationReason;
  /** The last page that may be shown, and how it was answered. */
  readonly latest: (PageAnswer & { readonly page: ProviderPage }) | null;
  /** Number of the last page asked for. */
  readonly page: number;
  readonly pageSize: number;
  /** Accounts of the whole result; `null` where no answer of it has said so. */
  readonly total: number | null;
  /** Time of the oldest answer shown. */
  readonly checkedAt: string;
  readonly stale: boolean;
  /** Why what is shown could not be renewed. */
  readonly failure: Failure | null;
  /** Why a page that should follow does not. */
  readonly missing: RegistrationReason | null;
  /** The question without its page: all its pages belong together. */
  readonly result: string;
  /** What the rows follow from: the same rows follow from the same. */
  readonly grounds: readonly unknown[];
  /** Alternates from one answered question to the next. */
  readonly odd: boolean;
}

const reasonOf = ({ page, failure }: PageAnswer): RegistrationReason => (page ? 'too-old' : (failure ?? 'malformed'));

function contentWithoutRows(total: number | null, page: number, pageSize: number): Content {
  if (total === 0) return 'empty';
  // Rows that are promised but cannot be read are a fault, not an empty result.
  return total !== null && page > reachablePages(total, pageSize) ? 'beyond' : 'error';
}

/** @param former what was shown before */
export function shownOf(answered: Answered | null, judgement: Judgement, former?: Shown): Shown {
  const { question, answers } = answered ?? { question: { pages: [] }, answers: [] };
  const { page = 1, pageSize = 1, ...rest } = question.pages.at(-1) ?? {};
  const result = JSON.stringify([pageSize, rest]);
  const usable = answers.filter((answer) => isUsable(answer, judgement));
  const unusable = answers.find((answer) => !usable.includes(answer));
  // What may be claimed of an account changes with the answer it is in, and with whether that counts and is stale; of a listing's entry with every day.
  const grounds = usable.flatMap((answer) => [answer, isStale(answer, judgement), answer.source === 'api' || {}]);
  const same =
    grounds.length === former?.grounds.length && grounds.every((ground, index) => ground === former.grounds[index]);
  const rows = same ? former.rows : rowsOf(usable, judgement);
  const latest = usable.at(-1) as Shown['latest'] | undefined;
  const total = latest?.page.total ?? null;
  const content = !answers.length ? 'waiting' : rows.length ? 'rows' : contentWithoutRows(total, page, pageSize);
  return {
    content,
    rows,
    reason: unusable ? reasonOf(unusable) : 'malformed',
    latest: latest ?? null,
    page,
    pageSize,
    total: total ?? (former?.result === result ? former.total : null),
    checkedAt: usable.map(({ checkedAt }) => checkedAt).sort()[0] ?? '',
    stale: usable.some((answer) => isStale(answer, judgement)),
    failure: usable.find(({ failure }) => failure)?.failure ?? null,
    missing: unusable && rows.length ? reasonOf(unusable) : null,
    result,
    grounds,
    odd: former?.result === result && former.page === page && former.content === content ? former.odd : !former?.odd,
  };
}
