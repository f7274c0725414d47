import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Evidence, Failure } from '../datacite/evidence.js';
import { accountIdentifierOf } from '../datacite/identifier.js';
import {
  RENEWAL_PAUSE,
  countsStill,
  isFresh,
  register,
  renewed,
  type Judgement,
  type Registration,
} from '../datacite/registration.js';
import type { ApiOptions } from '../sources/api-url.js';
import { accountSourceFor } from '../sources/source-for.js';
import { pageParsed } from '../ui/page-parsed.js';
import { onTick } from '../ui/ticker.js';

/** What a badge asks, and by what it judges the answer: its own attributes. */
export interface Question extends Required<ApiOptions>, Omit<Judgement, 'now'> {
  /** As it is written; `null`: nothing is asked. */
  readonly provider: string | null;
  /** Whether there is a source that could answer. */
  readonly answerable: boolean;
  /** Makes the attributes above readable. */
  readAttributes(): void;
}

type Host = ReactiveControllerHost & Element & Question;

/** Two questions with the same key have the same answer. */
const keyOf = ({ provider, answerable, apiBase, mailto, cache, maxAge, maxStale }: Question) =>
  JSON.stringify([provider, answerable, apiBase, mailto, cache, maxAge, maxStale]);

/**
 * Asks a source for its host, holds the evidence, decides before each of the host's updates what follows from it, and tells the page.
 *
 * Not a `Task`: an answer has three stages here (kept, renewed, failed beside a kept one) where a task has one value, which an error
 * takes away; and a badge alone has no other use for one.
 */
export class RegistrationController implements ReactiveController {
  readonly #host: Host;
  /** Evidence with the key of the question it answers: the answer to another question must never be shown. */
  #answered: { readonly key: string; readonly evidence: Evidence } | null = null;
  #registration: Registration | null = null;
  #asked = '';
  #asking = new AbortController();
  #refreshing: Promise<void> | undefined;
  #attemptedAt = 0;
  #pageParsed = false;
  #stopTicking = () => {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What is claimed; `null` while there is no answer to the current question. */
  get registration(): Registration | null {
    return this.evidence && this.#registration;
  }

  /** What the registration rests on. */
  get evidence(): Evidence | null {
    return this.#answered?.key === keyOf(this.#host) ? this.#answered.evidence : null;
  }

  /** Asks again, however young the evidence is; once for all who call meanwhile. Never rejects for a fault. */
  async refresh(): Promise<Registration> {
    this.#refreshing ??= this.#ask(true).finally(() => (this.#refreshing = undefined));
    await this.#refreshing;
    await this.#host.updateComplete;
    return this.registration ?? register(withoutAnswer('unreachable'), this.#judgement);
  }

  hostConnected(): void {
    this.#stopTicking = onTick(() => this.#onTick());
    // Not with the first update, which waits for its turn: all that are asked for at once become one request.
    void pageParsed.then(() => {
      this.#pageParsed = true;
      this.#host.readAttributes();
      this.#askIfNew();
    });
  }

  hostDisconnected(): void {
    this.#stopTicking();
    queueMicrotask(() => {
      // A node that was moved is connected again by now.
      if (this.#host.isConnected) return;
      this.#asking.abort();
      this.#asked = '';
    });
  }

  hostUpdate(): void {
    this.#askIfNew();
    const former = this.#registration;
    const evidence = this.evidence;
    const latest = (this.#registration = evidence && register(evidence, this.#judgement));
    if (!latest || JSON.stringify(latest) === JSON.stringify(former)) return;
    const event = new CustomEvent('datacite-registration', { detail: latest, bubbles: true, composed: true });
    // After the update, so that listeners find the host's attributes agreeing.
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event));
  }

  get #judgement(): Judgement {
    const { maxAge, maxStale } = this.#host;
    return { now: Date.now(), maxAge, maxStale };
  }

  #askIfNew(): void {
    if (this.#pageParsed && this.#asked !== keyOf(this.#host)) void this.#ask();
  }

  /** Asks the current question, unless what is kept is young enough. An earlier question, if it is still under way, is given up. */
  async #ask(forced = false): Promise<void> {
    this.#attemptedAt = Date.now();
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const key = (this.#asked = keyOf(this.#host));
    const answer = (evidence: Evidence) => {
      // What followed from the answer to another question must not be read until the next update decides anew.
      if (!this.evidence) this.#registration = null;
      this.#answered = { key, evidence };
      this.#host.requestUpdate();
    };

    const { provider, answerable } = this.#host;
    const identifier = accountIdentifierOf(provider);
    if (!answerable || (provider !== null && !identifier)) {
      answer(withoutAnswer(answerable ? 'invalid-id' : 'unreachable'));
      return;
    }
    if (!identifier) return;

    const source = accountSourceFor(this.#host);
    const kept = source.recall(identifier) ?? this.evidence;
    if (kept?.accounts && countsStill(kept.checkedAt, this.#judgement)) {
      answer(kept);
      if (!forced && isFresh(kept.checkedAt, this.#judgement)) return;
    }
    try {
      const latest = await source.ask(identifier, signal);
      if (!signal.aborted) answer(renewed(kept, latest));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Evidence ages while a page stays open: judged anew at once, asked for again after a pause and only while somebody looks. */
  #onTick(): void {
    this.#host.requestUpdate();
    const rested = Date.now() - this.#attemptedAt >= RENEWAL_PAUSE * 1000;
    if (rested && document.visibilityState === 'visible') void this.#ask();
  }
}

function withoutAnswer(failure: Failure): Evidence {
  return { source: 'api', sourceUrl: '', checkedAt: new Date().toISOString(), accounts: null, failure };
}
