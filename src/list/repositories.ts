import type { ReactiveController } from 'lit';
import type { Failure } from '../datacite/evidence.js';
import { isFresh } from '../datacite/registration.js';
import { servesSince } from '../sources/answer.js';
import { RepositoryCounts } from '../sources/repository-counts.js';
import { whenGone } from '../ui/when-gone.js';
import type { Directory } from './directory.js';

/** Names of an entry's software that are asked for. */
const MOST_NAMES = 5;

/** How often the software of an entry runs, as far as DataCite was asked. */
export interface Runs {
  /** Software → repositories. */
  readonly counts: ReadonlyMap<string, number>;
  /** Why the latest attempt did not bring all of it. */
  readonly failure: Failure | null;
  readonly asking: boolean;
}

const NOT_ASKED: Runs = { counts: new Map(), failure: null, asking: false };

/** Asks how many repositories run the software of the entries that a visitor opens. */
export class Repositories implements ReactiveController {
  readonly #directory: Directory;
  readonly #all = new Map<string, Runs>();
  #source = '';
  #leaving = new AbortController();

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  of(id: string): Runs {
    return this.#all.get(id) ?? NOT_ASKED;
  }

  /** Asks, once more for what failed. */
  async ask(id: string, software: readonly string[]): Promise<void> {
    const { apiBase, mailto, cache } = this.#directory.host;
    const { judgement } = this.#directory.pages;
    const { signal } = this.#leaving;
    const { asking, failure: former } = this.of(id);
    if (asking) return;
    this.#set(id, { ...this.of(id), asking: true });
    const source = new RepositoryCounts({ apiBase, mailto, cache });
    if (former) source.resume();
    const asked = software.slice(0, MOST_NAMES).map(async (title) => {
      const kept = source.recall(title);
      const answer =
        kept && isFresh(kept, judgement) ? kept : await source.ask(title, signal, servesSince(judgement.maxAge));
      return [title, answer] as const;
    });
    const answers = await Promise.all(asked).catch(() => null);
    // Aborted: another API or listing is meant by now, or the host has left.
    if (!answers || signal.aborted) return;
    this.#set(id, {
      asking: false,
      counts: new Map(answers.flatMap(([title, { count }]) => (count === null ? [] : [[title, count] as const]))),
      failure: answers.find(([, { failure }]) => failure)?.[1].failure ?? null,
    });
  }

  hostUpdate(): void {
    const { host, choices, shown } = this.#directory;
    const source = [host.listing, host.apiBase].join(' ');
    if (source !== this.#source) {
      this.#source = source;
      this.#leave();
    }
    if (!host.isConnected) return;
    for (const { id, serviceProvider } of shown.rows) {
      const software = serviceProvider?.software ?? [];
      if (software.length && choices.opened.includes(id) && !this.#all.has(id)) void this.ask(id, software);
    }
  }

  hostConnected(): void {
    if (this.#leaving.signal.aborted) this.#leave();
    this.#directory.host.requestUpdate();
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#leaving.abort());
  }

  #leave(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#all.clear();
  }

  #set(id: string, runs: Runs): void {
    this.#all.set(id, runs);
    this.#directory.host.requestUpdate();
  }
}
