import type { ProviderQuery } from '../datacite/query.js';
import { isFresh, type Judgement } from '../datacite/registration.js';
import type { PageAnswer, PageSource } from '../sources/source.js';
import { keptAnswer, newAnswer } from './answers.js';

/** A kept answer that is fresh, else a new one. */
export async function answerTo(
  source: PageSource,
  query: ProviderQuery,
  judgement: Judgement,
  signal: AbortSignal,
): Promise<PageAnswer> {
  const kept = keptAnswer(source, query, judgement);
  return kept && isFresh(kept, judgement) ? kept : newAnswer(source, query, kept, signal, judgement.maxAge);
}
