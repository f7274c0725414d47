/**
 * What a page author may write to say whose account is meant.
 *
 * @module
 */

/** A DataCite account id, or the ROR id of the organization that holds one or more accounts. */
export type AccountIdentifier =
  | { readonly type: 'id'; /** lower case, e.g. `cern` */ readonly value: string }
  | { readonly type: 'ror'; /** e.g. `https://ror.org/04wxnsj81` */ readonly value: string };

/** Id of an entry in a listing of Registered Service Providers. */
export interface EntryIdentifier {
  readonly type: 'entry';
  readonly value: string;
}

/** Account ids have two to eight letters; the API accepts any letter case. */
const PROVIDER_ID = /^[a-z]{2,8}$/;

/** The shape DataCite checks (`0\w{6}\d{2}`), narrowed to what ROR assigns. */
const ROR_ID = /^(?:(?:https?:\/\/)?ror\.org\/)?(0[a-z0-9]{6}\d\d)\/?$/;

const match = (pattern: RegExp, value: unknown) =>
  typeof value === 'string' ? pattern.exec(value.trim().toLowerCase()) : null;

/** The account id in its canonical lower case, or `null` where the value cannot be one. */
export function providerIdOf(value: unknown): string | null {
  return match(PROVIDER_ID, value)?.[0] ?? null;
}

/** The ROR id as a URL, the form DataCite stores, or `null` where the value cannot be one. */
export function rorIdOf(value: unknown): string | null {
  const id = match(ROR_ID, value)?.[1];
  return id ? `https://ror.org/${id}` : null;
}

/**
 * Reads a `provider` attribute: an account id (`cern`, any letter case), a ROR id (`04wxnsj81`) or a ROR URL.
 *
 * @returns the identifier, or `null` where the text cannot be one: it is then never sent anywhere
 */
export function accountIdentifierOf(value: unknown): AccountIdentifier | null {
  const id = providerIdOf(value);
  if (id) return { type: 'id', value: id };
  const ror = rorIdOf(value);
  return ror ? { type: 'ror', value: ror } : null;
}
