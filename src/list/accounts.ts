import type { ReactiveController } from 'lit';
import type { Evidence } from '../datacite/evidence.js';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import { countsStill, isFresh } from '../datacite/registration.js';
import { servesSince } from '../sources/answer.js';
import { accountSourceFor } from '../sources/source-for.js';
import { inSight } from '../ui/in-sight.js';
import { whenGone } from '../ui/when-gone.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { resultsOf } from './results.js';

/**
 * The live records of the accounts that the entries on the page name: asked for together with the badges of these entries, and again with each answer of
 * the listing. What they say of an account is no evidence for its entry.
 */
export class Accounts implements ReactiveController {
  readonly #directory: Directory;
  readonly #evidence = new Map<string, Evidence>();
  readonly #asked = new Set<string>();
  #source = '';
  #occasion = '';
  #leaving = new AbortController();

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  /** The record of the account an entry names, if it is known and not too old. */
  of({ providerId }: ServiceProvider): Provider | null {
    const evidence = providerId && this.#evidence.get(providerId);
    return (evidence && countsStill(evidence, this.#directory.pages.judgement) && evidence.accounts?.[0]) || null;
  }

  /** Rows with the records of the accounts that their entries name; the same rows where nothing has changed. */
  join(rows: readonly Row[]): readonly Row[] {
    const accountOf = ({ serviceProvider, provider }: Row) => (serviceProvider ? this.of(serviceProvider) : provider);
    const joined = rows.map((row) => {
      const provider = accountOf(row);
      return provider === row.provider ? row : { ...row, provider };
    });
    return joined.every((row, index) => row === rows[index]) ? rows : joined;
  }

  hostUpdate(): void {
    const { host, shown, pages } = this.#directory;
    const { apiBase, mailto, cache } = pages.question;
    const source = [apiBase, mailto, cache].join(' ');
    if (source !== this.#source) {
      this.#source = source;
      this.#evidence.clear();
      this.#forget();
    }
    if (shown.checkedAt !== this.#occasion) this.#asked.clear();
    this.#occasion = shown.checkedAt;
    const named = shown.rows.flatMap(({ serviceProvider }) => serviceProvider?.providerId ?? []);
    const ids = [...new Set(named)].filter((id) => !this.#asked.has(id));
    if (ids.length && host.isConnected && pages.settled) void this.#ask(ids);
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#forget());
  }

  #forget(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#asked.clear();
  }

  async #ask(ids: readonly string[]): Promise<void> {
    const { signal } = this.#leaving;
    const { host, pages } = this.#directory;
    const source = accountSourceFor(pages.question);
    for (const id of ids) this.#asked.add(id);
    const learn = async (id: string) => {
      const identifier = { type: 'id', value: id } as const;
      const kept = source.recall(identifier);
      const isKept = kept && isFresh(kept, pages.judgement);
      const evidence = isKept ? kept : await source.ask(identifier, signal, servesSince(pages.judgement.maxAge));
      if (evidence.accounts && !signal.aborted) this.#evidence.set(id, evidence);
    };
    try {
      await inSight(host, source, signal);
      await Promise.all(ids.map(learn));
      host.requestUpdate();
      await host.updateComplete;
      if (ids.some((id) => this.#evidence.get(id)?.accounts?.length)) this.#tell();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Tells the page of the same result, with what is known now. */
  #tell(): void {
    const { host, shown, pages } = this.#directory;
    const detail = pages.settled && host.listing ? resultsOf(shown) : null;
    if (detail) host.dispatchEvent(new CustomEvent('datacite-results', { detail, bubbles: true, composed: true }));
  }
}
