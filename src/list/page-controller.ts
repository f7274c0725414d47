import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProviderQuery } from '../datacite/query.js';
import { isFresh, type Judgement } from '../datacite/registration.js';
import type { ApiOptions } from '../sources/api-url.js';
import { Attempts } from '../sources/attempts.js';
import type { PageAnswer, PageSource } from '../sources/source.js';
import { inSight } from '../ui/in-sight.js';
import { onTick } from '../ui/ticker.js';
import { whenGone } from '../ui/when-gone.js';
import { isUsable, keptAnswer, newAnswer } from './answers.js';

/** What a list asks, and by what it judges the answers. */
export interface Question extends ApiOptions {
  /** URL of the listing whose entries are meant; `''`: accounts are. */
  readonly listing: string;
  /** The pages to show; none where there is no source that could answer. */
  readonly pages: readonly ProviderQuery[];
  /** Seconds. */
  readonly maxAge: number;
  /** Seconds. */
  readonly maxStale: number;
}

/** The latest answers, and the question they answer: it may be an older one than the current. */
export interface Answered {
  readonly question: Question;
  /** One for each page of the question. */
  readonly answers: readonly PageAnswer[];
}

/** Answers of all that a source has of a scope. */
export interface LocalPages {
  /** At once and without a request; `null` for what is not in the scope, or too old to count. */
  page(query: ProviderQuery): PageAnswer | null;
  /** Asks the source again if it is time; `forced`: in any case. Rejects for no fault. */
  renew(forced: boolean): Promise<void>;
}

/** Two questions with the same key have the same answer. */
const keyOf = ({ apiBase, listing, pages }: Question) => JSON.stringify([apiBase, listing, pages]);

/** What is shown, unless another tab has learned something newer. */
const newer = (held: PageAnswer | null, kept: PageAnswer | null) =>
  held && kept && kept.checkedAt > held.checkedAt ? kept : (held ?? kept);

/**
 * Asks a source for the pages its host shows, and holds the latest answers.
 *
 * Not a `Task`, as in the badge: an answer may be kept, renewed, or failed beside a kept one, and several pages are answered one by one.
 */
export class PageController implements ReactiveController {
  /** The current question. */
  question: Question = { listing: '', pages: [], maxAge: 0, maxStale: 0 };
  /** Who answers it; there is one where there are pages to ask for. */
  source!: PageSource;
  /** What answers without the source, once it is there. */
  local: LocalPages | null = null;
  /** The words are those of a link: whoever opens it is to see what its sender saw, which the whole scope may have answered. */
  isLinked = false;
  readonly #host: ReactiveControllerHost & Element;
  #answered: Answered | null = null;
  #asked = '';
  #answeredBy: LocalPages | null = null;
  #asking: AbortController | null = null;
  readonly #attempts = new Attempts();
  #stopTicking = () => {};

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The latest answers, to the current question or one before it; never those of another API or listing. */
  get answered(): Answered | null {
    const { apiBase, listing } = this.#answered?.question ?? {};
    return apiBase === this.question.apiBase && listing === this.question.listing ? this.#answered : null;
  }

  /** Whether the latest answers are those to the current question. */
  get settled(): boolean {
    return this.answered !== null && keyOf(this.answered.question) === keyOf(this.question);
  }

  get asking(): boolean {
    return this.#asking !== null;
  }

  get judgement(): Judgement {
    return { ...this.question, now: Date.now() };
  }

  /** Asks for what is missing, failed or old; `forced`: for everything. Whatever is under way is given up. Rejects for no fault. */
  async ask(forced = false): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this.#host.requestUpdate();
    try {
      if (this.#localPages()) await this.local!.renew(forced);
      else await this.#ask(this.question, forced, asking.signal);
    } catch (error) {
      if (!asking.signal.aborted) throw error;
    } finally {
      if (this.#asking === asking) {
        this.#asking = null;
        this.#host.requestUpdate();
      }
    }
  }

  hostConnected(): void {
    this.#stopTicking = onTick(() => this.#onTick());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopTicking();
    whenGone(this.#host, () => {
      this.#asking?.abort();
      this.#asked = '';
    });
  }

  hostUpdate(): void {
    const asked = JSON.stringify(this.question);
    const same = this.#asked === asked;
    if (!this.#host.isConnected || (same && (this.#answeredBy === this.local || this.#isRead))) return;
    const pages = this.#localPages();
    if (same && !pages && !this.#answeredBy) return;
    this.#asked = asked;
    this.#answeredBy = pages && this.local;
    if (pages) {
      this.#asking?.abort();
      this.#asking = null;
      this.#answer(this.question, pages);
    } else void this.ask();
  }

  /** Somebody looks at what the source has found for their words: local answers, in another order, begin with the next question. */
  get #isRead(): boolean {
    const { question, answers } = this.answered ?? {};
    return (
      !this.isLinked &&
      !this.#answeredBy &&
      this.settled &&
      Boolean(question?.pages[0]?.words && answers?.[0]?.page?.total)
    );
  }

  #localPages(): readonly PageAnswer[] | null {
    const answers = this.question.pages.map((query) => this.local?.page(query) ?? null);
    return answers.length && answers.every((answer) => answer !== null) ? answers : null;
  }

  /** Asks again for what failed, also while the API is left alone: a visitor's wish. */
  retry(): void {
    this.source.resume();
    void this.ask();
  }

  async #ask(question: Question, forced: boolean, signal: AbortSignal): Promise<void> {
    const { pages } = question;
    if (!pages.length) return;
    const { source } = this;
    if (forced) source.resume();
    const known = () =>
      pages.map((query) => newer(this.#held(query, this.judgement), keptAnswer(source, query, this.judgement)));
    const isDue = (answer: PageAnswer | null) =>
      forced || !answer || answer.failure !== null || !isFresh(answer, this.judgement);
    let kept = known();
    if (kept.every((answer) => answer !== null)) this.#answer(question, kept);
    if (this.settled && !kept.some(isDue)) {
      this.#attempts.ended(null);
      return;
    }
    if (!forced) {
      await inSight(this.#host, this, signal);
      kept = known();
    }
    const answers = pages.map(async (query, index) => {
      const former = kept[index] ?? null;
      return former && !isDue(former) ? former : newAnswer(source, query, former, signal, forced ? 0 : question.maxAge);
    });
    this.#answer(question, await Promise.all(answers));
  }

  /** What is shown already, where nothing is kept elsewhere. */
  #held(query: ProviderQuery, judgement: Judgement): PageAnswer | null {
    const { question, answers } = this.answered ?? {};
    const key = JSON.stringify(query);
    const held = answers?.[question!.pages.findIndex((page) => JSON.stringify(page) === key)];
    return held && isUsable(held, judgement) ? held : null;
  }

  #answer(question: Question, answers: readonly PageAnswer[]): void {
    this.#answered = { question, answers };
    this.#attempts.ended(answers.find(({ failure }) => failure !== null)?.failure ?? null);
    this.#host.requestUpdate();
  }

  /** Answers age while a page stays open: judged anew now and then, asked for again after a rest and only while somebody looks. */
  #onTick(): void {
    this.#host.requestUpdate();
    const rested = !this.asking && this.#attempts.due && this.question.pages.length > 0;
    if (rested && document.visibilityState === 'visible' && !this.source.paused) void this.ask();
  }
}
