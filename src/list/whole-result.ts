import { LARGEST_PAGE_SIZE, reachablePages, type ProviderQuery } from '../datacite/query.js';
import type { Judgement, RegistrationReason } from '../datacite/registration.js';
import { sourceFor } from '../sources/source-for.js';
import type { PageAnswer, PageSource } from '../sources/source.js';
import { answerTo } from './answer-to.js';
import { isUsable, rowsOf, type Row } from './answers.js';
import type { Directory } from './directory.js';
import { pageQueries } from './list-query.js';
import type { Question } from './page-controller.js';
import type { Whole } from './whole.js';

/** All rows of a result, as far as the API serves them. */
export interface WholeResult {
  readonly query: ProviderQuery;
  /** In their order. */
  readonly rows: readonly Row[];
  /** How many the API counts. */
  readonly total: number;
  /** At least one. */
  readonly answers: readonly PageAnswer[];
}

/** Says how far it has come: how many were looked through, and of how many, once that is known. */
export type OnProgress = (loaded: number, total: number | null) => void;

/** A page of the result did not come. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';

  constructor(readonly reason: RegistrationReason) {
    super(reason);
  }
}

/**
 * Brings the whole result of what author and visitor want now, in its order, and the same that is shown: what is shown, if that is all; from all accounts
 * of the scope, where they answer; else from the API in pages of 1,000, one after the other, at most ten.
 *
 * @throws {NotAnswered} where a page does not come
 * @throws the signal's reason, when aborted
 */
export async function wholeResult(
  { host, scope, choices, pages, shown }: Directory,
  whole: Whole,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<WholeResult> {
  const { question, judgement, answered, settled, source } = pages;
  const query = {
    ...pageQueries(scope, choices)[0]!,
    ...(question.listing && { entryFilters: choices.picks }),
    pageSize: LARGEST_PAGE_SIZE,
  };
  const total = settled && !shown.failure ? shown.total : null;
  if (total !== null && shown.rows.length === total) {
    return { query, rows: shown.rows, total, answers: answered!.answers };
  }
  const providers = whole.answers?.all(query, host.groupBy || null);
  // The API finds other accounts for the same words: what was found by it is exported from it.
  if (providers && providers.length === total) {
    const page = { providers, total, page: 1, facets: new Map() };
    const answers = [{ ...whole.answers!.provenance, page }];
    return { query, rows: rowsOf(answers, judgement), total, answers };
  }
  return fromPages(query, question.listing ? source : apiFor(question), judgement, signal, onProgress);
}

/** The API, without the browser's storage: such pages would drive everything else out of it. */
const apiFor = (question: Question): PageSource =>
  sourceFor({ ...question, cache: question.cache === 'storage' ? 'memory' : question.cache! });

async function fromPages(
  query: ProviderQuery,
  source: PageSource,
  judgement: Judgement,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<WholeResult> {
  source.resume();
  const answers: PageAnswer[] = [];
  let total: number | null = null;
  do {
    onProgress(answers.length * LARGEST_PAGE_SIZE, total);
    const answer = await answerTo(source, { ...query, page: answers.length + 1 }, judgement, signal);
    if (!answer.page || !isUsable(answer, judgement)) throw new NotAnswered(answer.failure ?? 'malformed');
    answers.push(answer);
    total = answer.page.total;
  } while (answers.length < reachablePages(total, LARGEST_PAGE_SIZE));
  return { query, rows: rowsOf(answers, judgement), total, answers };
}
