/** Sums of weights, once per list. @type {WeakMap<readonly unknown[], number>} */
const totals = new WeakMap();

/**
 * mulberry32: small, fast, the same numbers everywhere.
 *
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** @param {number} n */
  const int = (n) => Math.floor(next() * n);
  return {
    next,
    int,
    /** @param {number} probability */
    chance: (probability) => next() < probability,
    /**
     * @template T
     * @param {readonly T[]} items
     * @returns {T}
     */
    pick: (items) => /** @type {T} */ (items[int(items.length)]),
    /**
     * @template T
     * @param {readonly (readonly [T, number])[]} pairs value and weight
     * @returns {T}
     */
    weighted: (pairs) => {
      let total = totals.get(pairs);
      if (total === undefined) totals.set(pairs, (total = pairs.reduce((sum, [, weight]) => sum + weight, 0)));
      let left = next() * total;
      for (const [value, weight] of pairs) if ((left -= weight) < 0) return value;
      return /** @type {readonly [T, number]} */ (pairs[0])[0];
    },
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */

/**
 * A seed of its own for each thing, so that one more draw here changes nothing there.
 *
 * @param {...(string | number)} parts
 */
export function seedOf(...parts) {
  let hash = 2166136261;
  const text = parts.join(' ');
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}
