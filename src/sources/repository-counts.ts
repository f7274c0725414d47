import { parseListDocument } from '../datacite/document.js';
import type { Provenance } from '../datacite/evidence.js';
import { isSince, withoutAnswer, type Answer } from './answer.js';
import { ApiClient } from './api-client.js';
import { DEFAULT_API_BASE, type ApiOptions } from './api-url.js';
import { InFlight } from './shared-work.js';

/** How many repositories, or why that is not known. */
export interface RepositoryCount extends Provenance {
  readonly count: number | null;
}

/** How many DataCite repositories run a software, from the REST API (`GET /repositories`). */
export class RepositoryCounts {
  readonly #options: ApiOptions;
  readonly #client: ApiClient;
  readonly #inFlight = new InFlight<RepositoryCount>();

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#client = new ApiClient(options);
  }

  resume(): void {
    this.#client.resume();
  }

  /** What is kept from an earlier answer, of any age. */
  recall(software: string): RepositoryCount | null {
    const url = this.#urlOf(software);
    const answer = this.#client.store.recall(url);
    const count = answer && countOf({ ...answer, sourceUrl: url });
    return count?.count == null ? null : count;
  }

  /**
   * Asks now; never rejects but with the signal's reason.
   *
   * @param since milliseconds; what another tab has learned since then serves, too. Default: now
   */
  ask(software: string, signal?: AbortSignal, since = Date.now()): Promise<RepositoryCount> {
    const url = this.#urlOf(software);
    const known = () => {
      const learned = this.recall(software);
      return learned && isSince(learned, since) ? learned : null;
    };
    return this.#inFlight.join(
      url,
      async (shared) => {
        const ask = async () => {
          const answer = await this.#client.getJson(url, shared);
          const count = countOf(answer);
          if (count.count !== null) this.#client.store.keep([[url, answer]]);
          return count;
        };
        return (await this.#client.askOnce(url, shared, known, ask)) ?? countOf(withoutAnswer(url, 'timeout'));
      },
      signal,
    );
  }

  #urlOf(software: string): string {
    const { apiBase = DEFAULT_API_BASE, mailto } = this.#options;
    // The API compares with lower-cased names, but does not lower the parameter.
    const parameters: Array<[string, string]> = [
      ['software', software.toLowerCase()],
      ['page[size]', '0'],
    ];
    if (mailto) parameters.push(['mailto', mailto]);
    return `${apiBase.replace(/\/+$/, '')}/repositories?${new URLSearchParams(parameters)}`;
  }
}

function countOf({ body, sourceUrl, checkedAt, failure }: Answer): RepositoryCount {
  const count = failure ? null : (parseListDocument(body)?.total ?? null);
  return { source: 'api', sourceUrl, checkedAt, failure: failure ?? (count === null ? 'malformed' : null), count };
}
