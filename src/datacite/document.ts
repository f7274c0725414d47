import { objectOf } from './text.js';

/** A JSON:API document with a list, as far as it can be believed. */
export interface ListDocument {
  /** The resource objects, not yet read. */
  readonly resources: readonly unknown[];
  readonly meta: Readonly<Record<string, unknown>>;
  /** `meta.total`: how many there are on all pages. */
  readonly total: number;
}

/** A whole number that can count something. */
export function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** Reads the frame of a list's answer; `null` where it is no such answer. */
export function parseListDocument(document: unknown): ListDocument | null {
  const list = objectOf(document);
  const data = list?.data;
  const meta = objectOf(list?.meta);
  const total = countOf(meta?.total);
  return Array.isArray(data) && meta && total !== null ? { resources: data, meta, total } : null;
}
