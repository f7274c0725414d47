import type { DataciteProviderBadge } from '../../src/badge.js';
import type { Registration } from '../../src/datacite.js';
import type { DataciteProviderList } from '../../src/list.js';
import { eventually } from './eventually.js';
import { FakeStorage } from './fake-storage.js';
import { realApi } from './sample-api.js';

/** Timers of a page that are longer than this many milliseconds are deadlines: they wait for {@link VisitedPage.passDeadlines}. */
const DEADLINE = 5000;

type PageWindow = Window & typeof globalThis;
type Frame = HTMLIFrameElement & { prepare: (window: PageWindow) => void };

/** A status somebody could have seen, and how many answers the network had given by then. */
export interface Sighting {
  readonly provider: string | null;
  readonly status: string | null;
  readonly answers: number;
}

/** How a page is visited. */
export interface Visit {
  /** The page's content. */
  readonly body: string;
  /** The `api-base` the content names: what is asked of it goes to the sample API, over a real network. */
  readonly base: string;
  /** What the sample API does wrong. Default: nothing. */
  readonly fault?: string;
  /** What the page finds as `localStorage`, `null` included; a function is called at each access. Default: an empty one. */
  readonly storage?: Storage | FakeStorage | null | (() => never);
  /** Seconds by which the page's clock is ahead. Default: 0. */
  readonly ahead?: number;
  /** The page's address, as an earlier visit has left it. Default: without parameters of a visitor. */
  readonly link?: string;
}

/**
 * A page load, from the first byte: a frame that loads the built elements and is watched from before they are defined.
 *
 * It lies on top of the test's own page, since elements that nobody can see need not ask.
 */
export class VisitedPage {
  /** Uncaught errors, unhandled rejections and what was written to `console.error`. */
  readonly complaints: string[] = [];
  readonly sightings: Sighting[] = [];
  /** Bodies the network has given, with what was asked. */
  readonly bodies: Array<{ readonly url: string; readonly text: string }> = [];
  /** Requests the page has sent. */
  requests = 0;
  readonly #frame: Frame;
  readonly #visit: Visit;
  readonly #deadlines: Array<() => void> = [];
  /** Requests the document that is loaded now still waits for: one that was left is never told what became of its own. */
  #underWay = { requests: 0 };

  constructor(visit: Visit) {
    this.#visit = visit;
    this.#frame = Object.assign(document.createElement('iframe'), {
      prepare: (window: PageWindow) => this.#prepare(window),
    });
    this.#frame.style.cssText = 'position: fixed; inset: 0; inline-size: 1000px; block-size: 1000px; border: 0';
    this.#frame.src = visit.link ?? `/test/support/page.html?${new URLSearchParams({ body: visit.body })}`;
    document.body.append(this.#frame);
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  /** The frame's window, of the page that is loaded now. */
  get window(): Window {
    return this.#frame.contentWindow!;
  }

  /** Resolves when another document, or the same once more, is loaded. */
  async loads(navigate: (window: Window) => void): Promise<this> {
    // What leaves a page that is not loaded yet takes its place, and there is no way back (HTML, "navigate": history handling).
    await eventually(() => this.document.readyState === 'complete', 'the end of loading');
    await new Promise((resolve) => setTimeout(resolve));
    const loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    navigate(this.window);
    await loaded;
    return this;
  }

  get badges(): DataciteProviderBadge[] {
    return [...this.document.querySelectorAll('datacite-provider-badge')];
  }

  get lists(): DataciteProviderList[] {
    return [...this.document.querySelectorAll('datacite-provider-list')];
  }

  /** The badge of one provider. */
  badge(provider: string): DataciteProviderBadge {
    return this.badges.find((badge) => badge.getAttribute('provider') === provider)!;
  }

  /** Resolves when nothing is awaited any more. */
  async settled(): Promise<this> {
    await eventually(() => this.#isSettled(), `an answer to ${this.#visit.fault ?? 'a question'}`);
    for (const element of [...this.badges, ...this.lists]) await element.updateComplete;
    return this;
  }

  /** Resolves when the page waits for so many answers. */
  async waits(requests: number): Promise<this> {
    await eventually(() => this.#underWay.requests >= requests, 'requests under way');
    return this;
  }

  /** What happens when nobody has answered until all that has a deadline is past it. */
  passDeadlines(): void {
    for (const pass of this.#deadlines.splice(0)) pass();
  }

  close(): void {
    this.#frame.remove();
  }

  #isSettled(): boolean {
    const { badges, lists } = this;
    const answered = badges.every(({ status, stale, registration }) => {
      const renewed = !stale || registration?.reason;
      return (status as string | undefined) && status !== 'loading' && renewed;
    });
    const listed = lists.every(({ state, shadowRoot }) => {
      const busy = shadowRoot?.querySelector('[aria-busy="true"]');
      return (state as string | undefined) && state !== 'loading' && !busy;
    });
    return badges.length + lists.length > 0 && answered && listed && this.#underWay.requests === 0;
  }

  #prepare(window: PageWindow): void {
    window.addEventListener('error', ({ message }) => this.complaints.push(`error: ${message}`));
    window.addEventListener('unhandledrejection', ({ reason }) => {
      this.complaints.push(`rejection: ${String(reason)}`);
    });
    window.console.error = (...parts: unknown[]) => void this.complaints.push(`console: ${parts.join(' ')}`);
    this.#setClock(window);
    this.#setStorage(window);
    this.#holdDeadlines(window);
    this.#watchNetwork(window);
    this.#watchStatuses(window);
  }

  #setClock(window: PageWindow): void {
    const Present = window.Date;
    const milliseconds = (this.#visit.ahead ?? 0) * 1000;
    window.Date = class extends Present {
      constructor(...parts: unknown[]) {
        if (parts.length > 0) super(...(parts as [string]));
        else super(Present.now() + milliseconds);
      }

      static override now(): number {
        return Present.now() + milliseconds;
      }
    } as DateConstructor;
  }

  #setStorage(window: PageWindow): void {
    const { storage = new FakeStorage() } = this.#visit;
    const get = () => (typeof storage === 'function' ? storage() : storage);
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
  }

  #holdDeadlines(window: PageWindow): void {
    const timeout = window.AbortSignal.timeout.bind(window.AbortSignal);
    window.AbortSignal.timeout = (milliseconds) => {
      if (milliseconds < DEADLINE) return timeout(milliseconds);
      const controller = new window.AbortController();
      this.#deadlines.push(() => controller.abort(new window.DOMException('too late', 'TimeoutError')));
      return controller.signal;
    };
    const start = window.setTimeout.bind(window) as (callback: TimerHandler, milliseconds?: number) => number;
    window.setTimeout = ((callback: () => void, milliseconds = 0) => {
      if (milliseconds < DEADLINE) return start(callback, milliseconds);
      this.#deadlines.push(callback);
      return 0;
    }) as typeof setTimeout;
  }

  #watchNetwork(window: PageWindow): void {
    const { base, fault } = this.#visit;
    const target = realApi(...(fault ? [fault] : []));
    const fetch = window.fetch.bind(window);
    const underWay = (this.#underWay = { requests: 0 });
    window.fetch = async (input, init) => {
      const url = (input instanceof window.Request ? input.url : input.toString()).replace(base, target);
      this.requests++;
      underWay.requests++;
      try {
        const response = await fetch(url, init);
        const text = await response
          .clone()
          .text()
          .catch(() => '');
        this.bodies.push({ url, text });
        return response;
      } finally {
        underWay.requests--;
      }
    };
  }

  /** Every value that page scripts, styles or listeners could meet: in attributes, properties and events. */
  #watchStatuses(window: PageWindow): void {
    const { document } = window;
    const sight = (provider: string | null, status: string | null) => {
      const last = this.sightings.findLast((sighting) => sighting.provider === provider);
      if (last?.status === status) return;
      this.sightings.push({ provider, status, answers: this.bodies.length });
    };
    const look = () => {
      for (const badge of document.querySelectorAll('datacite-provider-badge')) {
        const provider = badge.getAttribute('provider');
        const state = ['registered', 'inactive', 'unknown'].find((name) => badge.matches(`:state(${name})`));
        for (const status of [badge.getAttribute('status'), badge.status, badge.registration?.status, state]) {
          if (status) sight(provider, status);
        }
      }
    };
    new window.MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    document.addEventListener('datacite-registration', (event) => {
      const { status } = (event as CustomEvent<Registration>).detail;
      sight((event.target as Element).getAttribute('provider'), status);
      look();
    });
    const frame = () => {
      look();
      window.requestAnimationFrame(frame);
    };
    frame();
  }
}
