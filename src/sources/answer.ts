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
