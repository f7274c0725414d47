import type { ProviderQuery } from '../../src/datacite.js';
import { LocalAnswers, wholeScopesFor } from '../../src/local/local.js';
import type { WholeScope } from '../../src/local/whole-scope.js';

/** Now is the time to judge by; everything younger than a minute is fresh. */
export const judgeNow = () => ({ now: Date.now(), maxAge: 60, maxStale: 60 });

/** All accounts of a scope. */
export async function bringWhole(apiBase: string, scope: ProviderQuery = {}): Promise<WholeScope> {
  const { signal } = new AbortController();
  return wholeScopesFor({ apiBase, cache: 'none' }).ask(scope, judgeNow(), { signal });
}

/** Answers from all accounts of a scope. */
export async function answerLocally(
  apiBase: string,
  scope: ProviderQuery = {},
  language = 'en',
): Promise<LocalAnswers> {
  const whole = await bringWhole(apiBase, scope);
  if (!whole.providers) throw new Error(`No whole scope: ${whole.failure}`);
  return LocalAnswers.build({ ...whole, providers: whole.providers }, language);
}
