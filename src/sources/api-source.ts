import { parseProviderPage } from '../datacite/provider-page.js';
import { LIST_FIELDS } from '../datacite/provider.js';
import { providerParameters, type ProviderQuery } from '../datacite/query.js';
import type { Answer } from './answer.js';
import { ApiAccounts } from './api-accounts.js';
import { providersUrl } from './api-url.js';
import { getJson } from './http.js';
import { InFlight } from './shared-work.js';
import type { PageAnswer, ProviderSource } from './source.js';

export type { ApiOptions } from './api-url.js';

/** DataCite's REST API, `GET /providers`: single accounts, and pages of a query. */
export class ApiSource extends ApiAccounts implements ProviderSource {
  readonly #inFlight = new InFlight<PageAnswer>();

  recallPage(query: ProviderQuery): PageAnswer | null {
    const answer = this.store.recall(this.#urlOf(query));
    const page = answer && pageAnswerOf(answer);
    return page?.page ? page : null;
  }

  askPage(query: ProviderQuery, signal?: AbortSignal): Promise<PageAnswer> {
    const url = this.#urlOf(query);
    return this.#inFlight.join(url, (shared) => this.#ask(url, shared), signal);
  }

  async #ask(url: string, signal: AbortSignal): Promise<PageAnswer> {
    const answer = await getJson(url, signal);
    const page = pageAnswerOf(answer);
    if (page.page) this.store.keep(url, answer);
    return page;
  }

  #urlOf(query: ProviderQuery): string {
    return providersUrl(this.options, providerParameters(query), LIST_FIELDS);
  }
}

/** Reads an answer, now or long ago. */
function pageAnswerOf({ body, sourceUrl, checkedAt, failure }: Answer): PageAnswer {
  const page = parseProviderPage(body);
  return { source: 'api', sourceUrl, checkedAt, failure: failure ?? (page ? null : 'malformed'), page };
}
