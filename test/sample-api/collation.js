const SPECIAL = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'TH',
    ł: 'l',
    Ł: 'L',
    ħ: 'h',
    Ħ: 'H',
    ı: 'i',
    ŋ: 'n',
    Ŋ: 'N',
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '‐': '-',
    '–': '-',
    '—': '-',
  }),
);

/**
 * Elasticsearch's asciifolding: Latin letters lose their accents, other scripts stay.
 *
 * @param {string} text
 */
export const foldLatin = (text) =>
  /^[\x00-\x7f]*$/u.test(text)
    ? text
    : Array.from(
        text,
        (character) =>
          SPECIAL.get(character) ??
          (/\p{Script=Latin}/u.test(character) ? character.normalize('NFD').replace(/\p{M}+/gu, '') : character),
      ).join('');

/**
 * Elasticsearch orders by UTF-8, which is code points, not JavaScript's UTF-16 units.
 *
 * @param {string} a
 * @param {string} b
 */
export function compareCodePoints(a, b) {
  if (a === b) return 0;
  let i = 0;
  while (a.charCodeAt(i) === b.charCodeAt(i)) i++;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) ? -1 : 1;
  const surrogate = (/** @type {number} */ unit) => unit >= 0xd800 && unit <= 0xdfff;
  return surrogate(x) !== surrogate(y) ? (surrogate(x) ? 1 : -1) : x - y;
}

/**
 * The index keeps a name twice, as it is and folded; ascending order takes the lesser of the two, descending the
 * greater. So -name is not name backwards: accented names come first there.
 *
 * @param {string} name
 * @returns {{ ascending: string, descending: string }}
 */
export function sortKeys(name) {
  const plain = name.toLowerCase();
  const folded = foldLatin(plain);
  return compareCodePoints(folded, plain) <= 0
    ? { ascending: folded, descending: plain }
    : { ascending: plain, descending: folded };
}
