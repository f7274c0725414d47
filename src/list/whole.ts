import type { ReactiveController } from 'lit';
import type { Failure } from '../datacite/evidence.js';
import { reachablePages, type ProviderQuery } from '../datacite/query.js';
import { countsStill, isFresh } from '../datacite/registration.js';
import type { LocalAnswers } from '../local/local-answers.js';
import type { Progress, WholeScope } from '../local/whole-scope.js';
import { inSight } from '../ui/in-sight.js';
import { whenGone } from '../ui/when-gone.js';
import type { Directory } from './directory.js';
import type { LocalPages } from './page-controller.js';

/** Why not all accounts of a scope are here: the visitor stopped it, there are too many, or what went wrong. */
export type Obstacle = 'stopped' | 'too-large' | Failure;

/**
 * Brings all accounts of a directory's scope when they are wanted, and answers from them thenceforth: when a visitor turns to search or filters, when the
 * scope is small, and when groups or one page of everything need them. Where they cannot be had, the API goes on answering.
 */
export class Whole implements ReactiveController {
  readonly #directory: Directory;
  #answers: LocalAnswers | null = null;
  /** What the scope is; everything belongs to one scope. */
  #key = '';
  #work: AbortController | null = null;
  #demanded = false;
  #progress: Progress | null = null;
  #obstacle: Obstacle | null = null;
  #waiting: Array<(answers: LocalAnswers | null) => void> = [];

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  /** All accounts of the scope, while they count; `null` until they are here. */
  get answers(): LocalAnswers | null {
    const { judgement } = this.#directory.pages;
    return this.#answers && countsStill(this.#answers.provenance, judgement) ? this.#answers : null;
  }

  /** How far they are, while a visitor waits for them. */
  get progress(): Progress | null {
    return this.#work && this.#demanded && !this.answers ? (this.#progress ?? { loaded: 0, total: null }) : null;
  }

  get obstacle(): Obstacle | null {
    return this.#demanded && !this.#work && !this.answers ? this.#obstacle : null;
  }

  /**
   * Asks for all accounts.
   *
   * @param again although it was stopped or has failed before
   * @returns `null` where they cannot be had
   */
  demand(again = false): Promise<LocalAnswers | null> {
    if (again) this.#obstacle = null;
    if (this.answers) return Promise.resolve(this.answers);
    if (!this.#demanded || again) {
      this.#demanded = true;
      this.#directory.host.requestUpdate();
    }
    if (this.#obstacle) return Promise.resolve(null);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A visitor does not want to wait. */
  stop(): void {
    this.#leave();
    this.#end('stopped');
  }

  /** After the directory's. */
  hostUpdate(): void {
    const { host } = this.#directory;
    const key = this.#scopeKey;
    if (key !== this.#key) this.#reset(key);
    if (!host.isConnected || this.#work || this.answers || this.#obstacle || !this.#isWanted) return;
    void this.#bring(false);
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#leave());
  }

  /** Two directories' or moments' scopes with the same key are the same, in the same language. */
  get #scopeKey(): string {
    const { pages, scope, language } = this.#directory;
    const { apiBase, mailto, cache, listing } = pages.question;
    return JSON.stringify([
      apiBase,
      mailto,
      cache,
      listing,
      { ...scope, sort: null, page: null, pageSize: null },
      language,
    ]);
  }

  get #isWanted(): boolean {
    const { host, pages, shown, choices, answerable } = this.#directory;
    // Rows first, and nothing for a directory that cannot be asked for.
    if (!answerable || host.listing || !pages.settled || (shown.content !== 'rows' && shown.content !== 'empty'))
      return false;
    const narrowed = choices.words.trim() !== '' || Object.values(choices.picks).some((picks) => picks.length);
    if (!narrowed && shown.total! > LARGEST) return this.#refuse();
    return this.#demanded || narrowed || host.paging === 'all' || host.groupBy !== '' || this.#directory.isSmall;
  }

  #refuse(): false {
    this.#end('too-large');
    return false;
  }

  #reset(key: string): void {
    this.#leave();
    this.#key = key;
    this.#answers = null;
    this.#obstacle = null;
    this.#demanded = false;
    this.#directory.pages.local = null;
  }

  #leave(): void {
    this.#work?.abort();
    this.#work = null;
    this.#progress = null;
  }

  /** @param forced asks however fresh they are */
  async #bring(forced: boolean): Promise<void> {
    const { host, pages, scope, language } = this.#directory;
    const work = (this.#work = new AbortController());
    const { signal } = work;
    try {
      if (!this.#demanded && !forced) await inSight(host, this, signal);
      const { LocalAnswers, wholeScopesFor } = await import('../local/local.js');
      signal.throwIfAborted();
      const onProgress = (progress: Progress) => {
        this.#progress = progress;
        host.requestUpdate();
      };
      const brought = await wholeScopesFor(pages.question).ask(scope, pages.judgement, { signal, forced, onProgress });
      const answers = isComplete(brought) ? await LocalAnswers.build(brought, language, signal) : null;
      signal.throwIfAborted();
      if (answers) this.#answer(answers);
      else if (this.answers) this.#answer(this.answers.withFailure(brought.failure));
      else this.#end(brought.tooLarge ? 'too-large' : (brought.failure ?? 'malformed'));
    } catch {
      // The code could not be had, where it was not given up.
      if (!signal.aborted) this.#end('unreachable');
    } finally {
      if (this.#work === work) this.#leave();
    }
  }

  #answer(answers: LocalAnswers): void {
    const key = this.#key;
    this.#answers = answers;
    const covers = () => this.#scopeKey === key && this.answers === answers;
    const local: LocalPages = {
      page: (query: ProviderQuery) => (covers() ? answers.page(query, this.#directory.host.groupBy || null) : null),
      renew: (forced) => this.#renew(forced),
    };
    this.#directory.pages.local = local;
    this.#end(null);
  }

  async #renew(forced: boolean): Promise<void> {
    const { pages } = this.#directory;
    const { provenance } = this.#answers!;
    if (!forced && provenance.failure === null && isFresh(provenance, pages.judgement)) return;
    this.#leave();
    await this.#bring(forced);
  }

  #end(obstacle: Obstacle | null): void {
    this.#obstacle = obstacle;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(this.answers);
    const { renderRoot } = this.#directory.host;
    const status = renderRoot.querySelector('.whole');
    // What is about to vanish may have the focus.
    if (status?.contains((renderRoot as ShadowRoot).activeElement)) {
      this.#directory.land(
        status,
        () => true,
        () => wholeTarget(renderRoot),
      );
    }
    this.#directory.host.requestUpdate();
  }
}

/** Accounts that the API serves of one scope. */
const LARGEST = 1000 * reachablePages(Infinity, 1000);

const isComplete = (
  scope: WholeScope,
): scope is WholeScope & { readonly providers: NonNullable<WholeScope['providers']> } => scope.providers !== null;

/** Where the focus goes when what had it in the status has vanished: to what has taken its place, else to what follows. */
export const wholeTarget = (root: ParentNode): HTMLElement | null =>
  root.querySelector<HTMLElement>('.whole button:not([hidden]), .exports button, .results');
