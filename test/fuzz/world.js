/**
 * The world that the fuzzed code sees instead of the real one: clock, timers, network and storage. Time stands still until nothing else can happen, and then goes
 * straight to the next timer, so that deadlines and pauses of minutes take no time.
 *
 * @module
 */

const RealDate = Date;
const realImmediate = setImmediate;
/** Noon of an ordinary day. */
const START = RealDate.UTC(2026, 8, 1, 12);
/** Turns of the event loop in which a body may be read before time goes on. */
const PATIENCE = 12;

/** @typedef {{ at: number, run: () => void, id: number }} Timer */

let now = START;
/** @type {Timer[]} */
let timers = [];
let lastTimer = 0;

export const clock = {
  get now() {
    return now;
  },
  /** @param {number} milliseconds */
  advance(milliseconds) {
    now += milliseconds;
  },
};

/** One turn of the event loop. @returns {Promise<void>} */
export const turn = () => new Promise((resolve) => realImmediate(() => resolve()));

/** A storage as browsers have it: its keys are its own enumerable properties. */
export class PlainStorage {
  /** @param {string} key */
  getItem(key) {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  /** @type {(key: string, value: string) => void} */
  setItem(key, value) {
    Object.defineProperty(this, key, { value, enumerable: true, writable: true, configurable: true });
  }
  /** @param {string} key */
  removeItem(key) {
    Reflect.deleteProperty(this, key);
  }
  /** @param {number} index */
  key(index) {
    return Object.keys(this)[index] ?? null;
  }
  get length() {
    return Object.keys(this).length;
  }
}

/** @type {(run: () => void, milliseconds?: number) => number} */
function startTimer(run, milliseconds = 0) {
  timers.push({ at: now + milliseconds, run, id: ++lastTimer });
  timers.sort((one, other) => one.at - other.at || one.id - other.id);
  return lastTimer;
}

/** Runs timers that are due; `later`: the next one, whenever it is. @param {boolean} later */
function runTimers(later) {
  if (later && timers[0]) now = Math.max(now, timers[0].at);
  while (timers[0] && timers[0].at <= now) timers.shift()?.run();
}

/** Puts this world in the place of the real one, for the whole process. @param {(url: string, signal: AbortSignal) => Promise<Response>} network */
export function enterWorld(network) {
  class WorldDate extends RealDate {
    /** @param {...unknown} parts */
    constructor(...parts) {
      if (parts.length > 0) super(.../** @type {[string]} */ (parts));
      else super(now);
    }
    /** @override */
    static now() {
      return now;
    }
  }
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    startTimer(() => controller.abort(new DOMException('too late', 'TimeoutError')), milliseconds);
    return controller.signal;
  };
  Object.assign(globalThis, {
    Date: WorldDate,
    setTimeout: startTimer,
    clearTimeout: (/** @type {number} */ id) => void (timers = timers.filter((timer) => timer.id !== id)),
    fetch: (/** @type {string | URL} */ url, /** @type {RequestInit} */ init = {}) =>
      network(String(url), init.signal ?? new AbortController().signal),
  });
}

/** A new page: an hour later, with nothing under way and this storage. @param {PlainStorage} storage */
export function newPage(storage) {
  timers = [];
  now += 3_600_000;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
}

/**
 * Lets everything happen until the promise is settled.
 *
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value>}
 */
export async function happening(promise) {
  let settled = false;
  const watched = promise.finally(() => (settled = true));
  watched.catch(() => {});
  for (let idle = 0; !settled; idle++) {
    await turn();
    const before = timers.length;
    runTimers(idle > PATIENCE);
    if (timers.length !== before) idle = 0;
    else if (idle > 10 * PATIENCE) throw new Error('This never ends.');
  }
  return watched;
}
