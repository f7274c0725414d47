import { parseProviderPage } from '../datacite/provider-page.js';
import { LIST_FIELDS } from '../datacite/provider.js';
import { providerParameters, type ProviderQuery } from '../datacite/query.js';
import { isSince, withoutAnswer, type Answer } from './answer.js';
import { ApiAccounts } from './api-accounts.js';
import { providersUrl } from './api-url.js';
import { InFlight } from './shared-work.js';
import type { PageAnswer, ProviderSource } from './source.js';

export type { ApiOptions } from './api-url.js';

/** DataCite's REST API, `GET /providers`: single accounts, and pages of a query. */
export class ApiSource extends ApiAccounts implements ProviderSource {
  readonly #inFlight = new InFlight<PageAnswer>();

  recallPage(query: ProviderQuery): PageAnswer | null {
    return this.#recall(this.#urlOf(query));
  }

  askPage(query: ProviderQuery, signal?: AbortSignal, since = Date.now()): Promise<PageAnswer> {
    const url = this.#urlOf(query);
    return this.#inFlight.join(url, (shared) => this.#ask(url, shared, since), signal);
  }

  async #ask(url: string, signal: AbortSignal, since: number): Promise<PageAnswer> {
    const known = () => {
      const learned = this.#recall(url);
      return learned && isSince(learned, since) ? learned : null;
    };
    const ask = async () => {
      const answer = await this.client.getJson(url, signal);
      const page = pageAnswerOf(answer);
      if (page.page) this.client.store.keep([[url, answer]]);
      return page;
    };
    return (await this.client.askOnce(url, signal, known, ask)) ?? pageAnswerOf(withoutAnswer(url, 'timeout'));
  }

  #recall(url: string): PageAnswer | null {
    const answer = this.client.store.recall(url);
    // Whatever a storage says was asked: only this could have been.
    const page = answer && pageAnswerOf({ ...answer, sourceUrl: url });
    return page?.page ? page : null;
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
