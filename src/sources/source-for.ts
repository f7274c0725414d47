import { ApiAccounts } from './api-accounts.js';
import type { ApiOptions } from './api-url.js';
import { ApiSource } from './api-source.js';
import type { AccountSource, ProviderSource } from './source.js';

/** One source, or what else asks, for everybody on the page who has equal options: so that all their questions can become one request. */
export function shared<Source>(make: (options: ApiOptions) => Source): (options: ApiOptions) => Source {
  const sources = new Map<string, Source>();
  return (options) => {
    // Not as JSON, which a `toJSON` of the page could make equal for all. None of the three has white space.
    const key = [options.apiBase, options.mailto, options.cache].join(' ');
    let source = sources.get(key);
    if (!source) sources.set(key, (source = make(options)));
    return source;
  };
}

/** The source of single accounts for these options. Apart from {@link sourceFor}, so that a badge alone does not bring the list's code with it. */
export const accountSourceFor: (options: ApiOptions) => AccountSource = /* @__PURE__ */ shared(
  (options) => new ApiAccounts(options),
);

/** The source of accounts and of pages for these options. Snapshots will enter through this door. */
export const sourceFor: (options: ApiOptions) => ProviderSource = /* @__PURE__ */ shared(
  (options) => new ApiSource(options),
);
