import type { CacheMode } from './evidence-store.js';

/** How to reach DataCite's REST API. */
export interface ApiOptions {
  /** Absolute URL. Default: `https://api.datacite.org`. */
  readonly apiBase?: string;
  /** Sent as `mailto=`: DataCite's higher rate limit. Default: none. */
  readonly mailto?: string;
  /** Where settled answers are kept. Default: `memory`, which Node has too. */
  readonly cache?: CacheMode;
}

export const DEFAULT_API_BASE = 'https://api.datacite.org';

export type Parameter = [name: string, value: string];

/** What all URLs of lists of accounts begin with. */
export const providersEndpoint = ({ apiBase = DEFAULT_API_BASE }: ApiOptions) =>
  `${apiBase.replace(/\/+$/, '')}/providers?`;

/** URL of a list of accounts, with only the fields that will be read. */
export function providersUrl(options: ApiOptions, parameters: readonly Parameter[], fields: string): string {
  const all: Parameter[] = [...parameters, ['fields[providers]', fields]];
  if (options.mailto) all.push(['mailto', options.mailto]);
  return `${providersEndpoint(options)}${new URLSearchParams(all)}`;
}
