import type { ReactiveController } from 'lit';
import type { Failure } from '../datacite/evidence.js';
import { sourceFor } from '../sources/source-for.js';
import type { PageAnswer } from '../sources/source.js';
import { whenGone } from '../ui/when-gone.js';
import { answerTo } from './answer-to.js';
import type { Directory } from './directory.js';

const PAGE_SIZE = 100;

/** The organizations of a consortium, as far as they were fetched. */
export interface Organizations {
  readonly answers: readonly PageAnswer[];
  /** Why the latest attempt brought nothing. */
  readonly failure: Failure | null;
  readonly asking: boolean;
}

const NOT_ASKED: Organizations = { answers: [], failure: null, asking: false };

/** Fetches the organizations of the consortia that a visitor opens, and keeps them when they are closed again. */
export class Consortia implements ReactiveController {
  readonly #directory: Directory;
  readonly #all = new Map<string, Organizations>();
  #apiBase = '';
  #leaving = new AbortController();

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  of(id: string): Organizations {
    return this.#all.get(id) ?? NOT_ASKED;
  }

  /** Asks for the next page of organizations, or once more for one that failed. */
  async more(id: string): Promise<void> {
    const { signal } = this.#leaving;
    const { answers, asking, failure: former } = this.of(id);
    if (asking) return;
    this.#set(id, { asking: true });
    const query = { consortiumId: id, pageSize: PAGE_SIZE, page: answers.length + 1 };
    const { question, judgement } = this.#directory.pages;
    const source = sourceFor(question);
    if (former) source.resume();
    const answer = await answerTo(source, query, judgement, signal).catch(() => null);
    // Aborted: `hostConnected` asks again, or another API is meant by now.
    if (!answer || signal.aborted) return;
    const { page, failure } = answer;
    this.#set(id, {
      asking: false,
      ...(page ? { answers: [...answers, answer], failure: null } : { failure: failure ?? 'malformed' }),
    });
  }

  hostUpdate(): void {
    const { apiBase = '' } = this.#directory.pages.question;
    if (apiBase !== this.#apiBase) {
      this.#apiBase = apiBase;
      this.#leave();
      this.#all.clear();
    }
    const { choices, shown } = this.#directory;
    for (const { id, registration } of shown.rows) {
      if (registration.kind === 'consortium' && choices.opened.includes(id) && !this.#all.has(id)) void this.more(id);
    }
  }

  hostConnected(): void {
    if (!this.#leaving.signal.aborted) return;
    this.#leave();
    for (const [id, { asking }] of this.#all) {
      if (!asking) continue;
      this.#set(id, { asking: false });
      void this.more(id);
    }
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#leaving.abort());
  }

  #leave(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
  }

  #set(id: string, change: Partial<Organizations>): void {
    this.#all.set(id, { ...this.of(id), ...change });
    this.#directory.host.requestUpdate();
  }
}
