/**
 * When `registered` may be said: the contract's sentences, read from the raw text of an answer without the help of what is tested.
 *
 * @module
 */
import { CLAIMS } from '../support/claims.js';

/** @typedef {Record<string, unknown>} Tree */

/** @param {unknown} value @returns {value is Tree} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @type {(object: unknown, name: string) => unknown} */
const own = (object, name) => (isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined);
/** Ids and ROR ids are the same in any letter case. @param {unknown} value */
const plain = (value) => (typeof value === 'string' ? value.trim().toLowerCase() : null);

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a record is found by. @type {(record: unknown, identifier: string) => boolean} */
const answers = (record, identifier) =>
  (identifier.startsWith('https:') ? plain(own(own(record, 'attributes'), 'rorId')) : plain(own(record, 'id'))) ===
  identifier;

/** Whether a record alone is a claim of an active member. @param {unknown} record */
function claims(record) {
  const attributes = own(record, 'attributes');
  return (
    own(record, 'type') === 'providers' &&
    own(attributes, 'isActive') === true &&
    CLAIMS.some((claim) => claim === own(attributes, 'memberType'))
  );
}

/**
 * Whether an answer of the network proves an identifier to be registered.
 *
 * @param {{ status: number, text: string | null, asked: readonly string[] }} answer `text`: null where it never came in full
 * @param {string} identifier
 */
export function proves({ status, text, asked }, identifier) {
  if (status !== 200 || text === null) return false;
  const document = parsed(text);
  const data = own(document, 'data');
  if (!Array.isArray(data) || own(own(document, 'meta'), 'total') !== data.length) return false;
  if (!data.every((record) => asked.some((other) => answers(record, other)))) return false;
  return provenBy(data, identifier);
}

/** Exactly one record under an id; under a ROR id one of several, each of another account. @type {(records: readonly unknown[], identifier: string) => boolean} */
function provenBy(records, identifier) {
  const matching = records.filter((record) => answers(record, identifier));
  const ids = new Set(matching.map((record) => plain(own(record, 'id'))));
  return ids.size === matching.length && matching.some(claims);
}

/**
 * Whether a page of a list proves one of its rows to be registered. What has another type is another resource, though it may bear the same id (JSON:API: a type and an
 * id identify a resource).
 *
 * @param {string} text
 * @param {string} id
 */
export function provesRow(text, id) {
  const data = own(parsed(text), 'data');
  const providers = Array.isArray(data) ? data.filter((record) => own(record, 'type') === 'providers') : [];
  return provenBy(providers, id);
}

/** An id as badges name it. @type {(value: unknown) => string | null} */
const entryId = (value) =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : null;

/** A day as the contract writes it, in milliseconds; `undefined` for what is no day, `null` for none. @param {unknown} value */
function dayOf(value) {
  if (value === null || value === undefined) return null;
  const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).getUTCDate() === Number(day) ? time : undefined;
}

/**
 * Whether the text of a listing proves an entry to be registered: it stands there once, has a name, and is not past its last day.
 *
 * @param {unknown} document
 * @param {string} id
 * @param {number} now milliseconds
 */
function listed(document, id, now) {
  const former = Array.isArray(document);
  const entries = former ? document : own(document, 'format') === LISTING ? own(document, 'serviceProviders') : null;
  if (!Array.isArray(entries)) return false;
  const [entry, ...more] = entries.filter((each) => entryId(own(each, 'id')) === id);
  const until = dayOf(own(entry, 'validUntil'));
  const since = dayOf(own(entry, 'registeredOn'));
  const name = own(entry, former ? 'Name' : 'name');
  const sound = entry !== undefined && more.length === 0 && typeof name === 'string' && name.trim() !== '';
  return (
    sound && until !== undefined && since !== undefined && (since ?? 0) <= now && (until ?? now) + 86_400_000 > now
  );
}

const LISTING = 'registered-service-providers/1';

/**
 * Whether an answer of the network proves an entry of a listing to be registered.
 *
 * @param {{ status: number, text: string | null }} answer
 * @param {string} id
 * @param {number} now milliseconds
 */
export const provesEntry = ({ status, text }, id, now) =>
  status === 200 && text !== null && listed(parsed(text), id, now);

/**
 * Whether some entry of a storage could prove an entry of a listing to be registered, whatever the storage's format.
 *
 * @param {readonly string[]} entries
 * @param {string} id
 * @param {{ now: number, maxStale: number }} judgement milliseconds, seconds
 */
export function couldProveEntry(entries, id, { now, maxStale }) {
  return entries.some((entry) => {
    const values = within(parsed(entry));
    const times = values.filter((value) => typeof value === 'string' || typeof value === 'number');
    const counts = times
      .map((time) => new Date(time).getTime())
      .some((time) => time >= now - maxStale * 1000 && time <= now + 60_000);
    return counts && values.some((value) => listed(value, id, now));
  });
}

/** All that lies in a tree. @param {unknown} tree @returns {unknown[]} */
function within(tree) {
  const found = [tree];
  for (const value of found) if (typeof value === 'object' && value !== null) found.push(...Object.values(value));
  return found;
}

/**
 * Whether some entry of a storage could prove an identifier to be registered, whatever the entry's format: it holds the record, no second one beside it,
 * and a time that counts still.
 *
 * @param {readonly string[]} entries
 * @param {string} identifier
 * @param {{ now: number, maxStale: number }} judgement milliseconds, seconds
 */
export function couldProve(entries, identifier, { now, maxStale }) {
  const counts = (/** @type {number} */ time) => time >= now - maxStale * 1000 && time <= now + 60_000;
  return entries.some((entry) => {
    const values = within(parsed(entry));
    const times = values.filter((value) => typeof value === 'string' || typeof value === 'number');
    const records = values.filter((value) => Array.isArray(value));
    return (
      times.some((time) => counts(new Date(time).getTime())) && records.some((array) => provenBy(array, identifier))
    );
  });
}
