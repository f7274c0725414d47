/**
 * Makes the answers and entries that the arbitraries describe.
 *
 * @module
 */

/** @typedef {{ op: string, at?: number, value?: unknown, as?: string, id?: string, name?: string }} Mutation */
/** @typedef {{ op: string, at?: number, text?: string }} TextChange */
/** @typedef {Record<string, Array<Record<string, unknown>>>} Holdings */
/** @typedef {Record<string, unknown>} Tree */

/** An own property of any name, also `__proto__`. @type {(target: object, name: string, value: unknown) => void} */
const put = (target, name, value) => {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
};

/** @param {unknown} value @returns {value is Tree} */
const isTree = (value) => typeof value === 'object' && value !== null;

/**
 * The answer that an honest DataCite gives to these identifiers.
 *
 * @param {readonly string[]} asked
 * @param {Holdings} holdings
 * @returns {Tree}
 */
export function honestDocument(asked, holdings) {
  const data = asked.flatMap((identifier) =>
    (holdings[identifier] ?? []).map((attributes, index) => {
      const isRor = identifier.startsWith('https:');
      const id = isRor ? `ror${identifier.endsWith('1') ? 'a' : 'b'}${'abc'[index]}` : identifier;
      return {
        id,
        type: 'providers',
        attributes: { ...attributes, rorId: isRor ? identifier : null },
        relationships: {},
      };
    }),
  );
  return { data, meta: { total: data.length, totalPages: 1, page: 1 } };
}

/** All places of a tree: what holds a value, and under which name. @type {(tree: unknown) => Array<[holder: Tree, name: string]>} */
function placesOf(tree) {
  /** @type {Array<[Tree, string]>} */
  const places = [];
  const queue = [tree];
  for (let holder; (holder = queue.shift()) !== undefined && places.length < 500;) {
    if (!isTree(holder)) continue;
    for (const name of Object.keys(holder)) {
      places.push([holder, name]);
      queue.push(holder[name]);
    }
  }
  return places;
}

/** @type {(value: unknown) => unknown} */
function flipped(value) {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase();
  return null;
}

/** @type {(document: unknown, mutation: Mutation) => void} */
function mutate(document, { op, at = 0, value, as = '', id, name: named = '' }) {
  const { data, meta } = /** @type {{ data?: unknown, meta?: unknown }} */ (isTree(document) ? document : {});
  const records = Array.isArray(data) ? data.filter(isTree) : [];
  const record = records[at % records.length];
  if (op === 'total') return isTree(meta) ? put(meta, 'total', value) : undefined;
  if (op === 'stranger') {
    if (!Array.isArray(data) || !isTree(meta)) return;
    data.push({ id, type: 'providers', attributes: { isActive: true, memberType: 'direct_member' } });
    put(meta, 'total', data.length);
    return;
  }
  if (op === 'contrary') {
    if (!Array.isArray(data) || !record || !isTree(meta)) return;
    const attributes = isTree(record.attributes) ? record.attributes : {};
    data.push({ ...record, attributes: { ...attributes, isActive: attributes.isActive !== true } });
    put(meta, 'total', data.length);
    return;
  }
  if (op === 'member') return record ? put(record, named, value) : undefined;
  if (op === 'attribute') return isTree(record?.attributes) ? put(record.attributes, named, value) : undefined;
  const places = placesOf(document);
  const [holder, name] = places[at % places.length] ?? [];
  if (!holder || name === undefined) return;
  const former = holder[name];
  if (op === 'drop') {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  } else if (op === 'twice') {
    if (Array.isArray(holder)) holder.push(former);
    else put(holder, `${name}s`, former);
  } else if (op === 'flip') put(holder, name, flipped(former));
  else if (op === 'replace') put(holder, name, value);
  else if (op === 'nest') {
    const nest = as === 'array' ? [former] : {};
    if (as !== 'array') put(nest, as, former);
    put(holder, name, nest);
  } else if (op === 'rename' && !Array.isArray(holder)) {
    delete holder[name];
    put(holder, as, former);
  }
}

/** @type {(text: string, change: TextChange) => string} */
export function changedText(text, { op, at = 0, text: other = '' }) {
  if (op === 'cut') return text.slice(0, at % (text.length + 1));
  if (op === 'insert') return text.slice(0, at % (text.length + 1)) + other + text.slice(at % (text.length + 1));
  if (op === 'before') return other + text;
  return op === 'instead' ? other : text;
}

/**
 * @param {unknown} document
 * @param {readonly Mutation[]} mutations
 * @returns {string}
 */
export function mutatedText(document, mutations) {
  const copy = JSON.parse(JSON.stringify(document));
  // Each a copy: one mutation may change the value that another has put in, and put the same value into it.
  for (const mutation of mutations) mutate(copy, structuredClone(mutation));
  return JSON.stringify(copy);
}

/**
 * A listing as its publisher writes it.
 *
 * @param {readonly object[]} entries
 * @param {boolean} former in the shape that DataCite's website had
 * @returns {unknown}
 */
export function listingDocument(entries, former) {
  if (!former) return { format: 'registered-service-providers/1', publisher: 'X', serviceProviders: entries };
  return entries.map((entry) => {
    const { name, ...rest } = /** @type {Record<string, unknown>} */ (entry);
    return { ...rest, Name: name };
  });
}

/** @typedef {{ op: string, entry: number, mutations?: readonly Mutation[], textChange?: TextChange, value?: unknown, to?: number, verdict?: Tree }} StorageChange */

/**
 * Changes one entry of a storage: of somebody else's, of another version, or written by hand.
 *
 * @param {{ getItem(key: string): string | null, setItem(key: string, value: string): void }} storage
 * @param {StorageChange} change
 * @param {string} now ISO time
 */
export function changeStorage(storage, { op, entry, mutations = [], textChange, value, to = 0, verdict }, now) {
  const keys = Object.keys(storage);
  const key = keys[entry % keys.length];
  if (key === undefined) return;
  const text = storage.getItem(key) ?? '';
  /** @type {unknown} */
  let tree;
  try {
    tree = JSON.parse(text);
  } catch {
    tree = null;
  }
  const time = (/** @type {unknown} */ stated) => (stated === 'now' ? now : stated);
  if (op === 'tree') storage.setItem(key, mutatedText(tree, mutations));
  else if (op === 'text' && textChange) storage.setItem(key, changedText(text, textChange));
  else if (op === 'value') storage.setItem(key, JSON.stringify(value));
  else if (op === 'move') storage.setItem(keys[to % keys.length] ?? key, text);
  else if (op === 'verdict')
    storage.setItem(
      key,
      JSON.stringify({ ...(isTree(tree) ? tree : {}), ...verdict, checkedAt: time(verdict?.checkedAt) }),
    );
  else if (op === 'time') {
    const stated = JSON.stringify(time(value));
    storage.setItem(
      key,
      text.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"|\b\d{13}\b/g, () => stated),
    );
  }
}
