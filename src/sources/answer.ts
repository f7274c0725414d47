import type { Failure } from '../datacite/evidence.js';

/** What a source said to one question, as it came, or why it said nothing. */
export interface Answer {
  /** JSON of any shape, not trusted; `null` where there is none. */
  readonly body: unknown;
  /** What was asked. */
  readonly sourceUrl: string;
  /** ISO time of the answer, or of the failure. */
  readonly checkedAt: string;
  readonly failure: Failure | null;
}

/** Says now that there is no answer. */
export function withoutAnswer(sourceUrl: string, failure: Failure): Answer {
  return { body: null, sourceUrl, checkedAt: new Date().toISOString(), failure };
}

/** Milliseconds that it may take until what one tab has stored is seen by another. */
const DELAY = 2000;

/** The time since which an answer of another tab serves who has looked for a fresh one and found none. @param maxAge seconds */
export const servesSince = (maxAge: number) => Date.now() - Math.min(DELAY, 1000 * maxAge);

/** Whether an answer came after a time in milliseconds. */
export const isSince = ({ checkedAt }: Pick<Answer, 'checkedAt'>, since: number) => Date.parse(checkedAt) > since;
