import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Evidence, Failure } from '../datacite/evidence.js';
import type { AccountIdentifier, EntryIdentifier } from '../datacite/identifier.js';
import {
  countsStill,
  isFresh,
  register,
  renewed,
  type Judgement,
  type Registration,
} from '../datacite/registration.js';
import { servesSince } from '../sources/answer.js';
import type { ApiOptions } from '../sources/api-url.js';
import { Attempts } from '../sources/attempts.js';
import { accountSourceFor } from '../sources/source-for.js';
import type { Source } from '../sources/source.js';
import { inSight } from '../ui/in-sight.js';
import { pageParsed } from '../ui/page-parsed.js';
import { onTick } from '../ui/ticker.js';
import { whenGone } from '../ui/when-gone.js';

/** What a badge asks, and by what it judges the answer: its own attributes. */
export interface Question extends Required<ApiOptions>, Omit<Judgement, 'now'> {
  /** As it is written; `null`: nothing is asked. */
  readonly provider: string | null;
  /** As it is written; `null`: an account is asked for, unless there is a {@link listing}. */
  readonly serviceProvider: string | null;
  /** URL; `''` for none. */
  readonly listing: string;
  /** Whether there is a source that could answer. */
  readonly answerable: boolean;
  /** Takes no space until there is an answer. */
  readonly hideUnlessRegistered: boolean;
  /** `undefined`: what compares hosts is still being fetched, and nothing is claimed where that is required. `null`: it cannot be had. */
  readonly isOnWebsite: Judgement['isOnWebsite'];
  /** Makes the attributes above readable. */
  readAttributes(): void;
}

/** `null`: nobody could answer. */
type AnySource = Source<AccountIdentifier | EntryIdentifier> | null;

type Host = ReactiveControllerHost & Element & Question;

/** Two questions with the same key have the same answer. */
type Key = readonly unknown[];

const keyOf = ({
  provider,
  serviceProvider,
  listing,
  answerable,
  apiBase,
  mailto,
  cache,
  maxAge,
  maxStale,
}: Question): Key => [provider, serviceProvider, listing, answerable, apiBase, mailto, cache, maxAge, maxStale];

/** Neither as JSON, which a `toJSON` of the page could make equal for all, nor as text, which what a page assigns may have none of. */
function isSame(one: Key, other: Key): boolean {
  for (let index = 0; index < other.length; index++) if (!Object.is(one[index], other[index])) return false;
  return true;
}

/**
 * Asks a source for its host, holds the evidence, decides before each of the host's updates what follows from it, and tells the page.
 *
 * Not a `Task`: an answer has three stages here (kept, renewed, failed beside a kept one) where a task has one value, which an error
 * takes away; and a badge alone has no other use for one.
 */
export class RegistrationController implements ReactiveController {
  readonly #host: Host;
  /** Evidence with the key of the question it answers: the answer to another question must never be shown. */
  #answered: { readonly key: Key; readonly evidence: Evidence } | undefined;
  #registration: Registration | null = null;
  #asked: Key = [];
  #asking: AbortController | undefined;
  #refreshing: Promise<void> | undefined;
  /** Who was asked. */
  #source: AnySource = null;
  readonly #attempts = new Attempts();
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
    const { requireHost, isOnWebsite } = this.#host;
    if (!this.#answered || (requireHost && isOnWebsite === undefined)) return null;
    return isSame(this.#answered.key, keyOf(this.#host)) ? this.#answered.evidence : null;
  }

  /** Asks again, however young the evidence is; once for all who call meanwhile. Never rejects for a fault. */
  async refresh(): Promise<Registration> {
    this.#refreshing ??= this.#ask(true).finally(() => (this.#refreshing = undefined));
    await this.#refreshing;
    await this.#host.updateComplete;
    return this.registration ?? register(this.#withoutAnswer('unreachable'), this.#judgement);
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
    whenGone(this.#host, () => {
      this.#asking?.abort();
      this.#asked = [];
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
    const { maxAge, maxStale, requireHost, isOnWebsite } = this.#host;
    return { now: Date.now(), maxAge, maxStale, requireHost, isOnWebsite };
  }

  #askIfNew(): void {
    if (this.#pageParsed && this.#host.isConnected && !isSame(this.#asked, keyOf(this.#host))) void this.#ask();
  }

  /** Asks the current question, unless what is kept is young enough. An earlier question, if it is still under way, is given up. */
  async #ask(forced = false): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const key = (this.#asked = keyOf(this.#host));
    try {
      const failure = await this.#answer(forced, asking.signal, (evidence) => {
        // What followed from the answer to another question must not be read until the next update decides anew.
        if (!this.evidence) this.#registration = null;
        this.#answered = { key, evidence };
        this.#host.requestUpdate();
      });
      this.#attempts.ended(failure);
    } catch (error) {
      if (!asking.signal.aborted) throw error;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
    }
  }

  /** @returns why there is no new answer */
  async #answer(forced: boolean, signal: AbortSignal, answer: (evidence: Evidence) => void): Promise<Failure | null> {
    const { provider, serviceProvider, listing, answerable, hideUnlessRegistered, maxAge } = this.#host;
    const asked = serviceProvider ?? provider;
    let source: AnySource = answerable ? accountSourceFor(this.#host) : null;
    if (source && (serviceProvider !== null || listing)) {
      source = await import('./programme.js')
        .then(({ programmeSource }) => programmeSource(this.#host))
        .catch(() => null);
      signal.throwIfAborted();
    }
    this.#source = source;
    const identifier = source?.identify(asked);
    if (!source || !identifier) {
      const failure = source ? 'invalid-id' : 'unreachable';
      if (!source || asked !== null) answer(this.#withoutAnswer(failure));
      return source ? null : failure;
    }
    let kept: Evidence | null = null;
    const isKnown = () => {
      kept = source.recall(identifier) ?? this.evidence;
      if (!kept || !countsStill(kept, this.#judgement)) return false;
      answer(kept);
      return isFresh(kept, this.#judgement);
    };
    if (isKnown() && !forced) return null;
    if (forced) source.resume();
    else {
      await inSight(this.#host, source, signal, hideUnlessRegistered);
      // Another tab, or an element of this page, may have learned it meanwhile.
      if (isKnown()) return null;
    }
    const latest = await source.ask(identifier, signal, servesSince(forced ? 0 : maxAge));
    signal.throwIfAborted();
    answer(renewed(kept, latest));
    return latest.failure;
  }

  /** Evidence ages while a page stays open: judged anew at once, asked for again after a rest and only while somebody looks. */
  #onTick(): void {
    this.#host.requestUpdate();
    const rested = !this.#asking && this.#attempts.due && this.#pageParsed;
    if (rested && document.visibilityState === 'visible' && !this.#source?.paused) void this.#ask();
  }

  #withoutAnswer(failure: Failure): Evidence {
    const source = this.#host.listing ? 'listing' : 'api';
    return { source, sourceUrl: '', checkedAt: new Date().toISOString(), accounts: null, failure };
  }
}
