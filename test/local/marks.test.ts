import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { marksIn } from '../../src/local/marks.js';

/** The text with its marks in brackets. */
const marked = (text: string, words: string) =>
  marksIn(text, words).reduceRight(
    (whole, [start, end]) => `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`,
    text,
  );

describe('marks', () => {
  const cases: ReadonlyArray<readonly [text: string, words: string, expected: string]> = [
    ['University of Bern', 'bern', 'University of [Bern]'],
    ['University of Bern', 'univ be', '[Univ]ersity of [Be]rn'],
    ['Universität zu Köln', 'universitat koln', '[Universität] zu [Köln]'],
    ['Universität zu Köln', 'koeln', 'Universität zu [Köln]'],
    ['Ko\u0308ln', 'koln', '[Ko\u0308ln]'],
    ['Straßenbau', 'strasse', '[Straße]nbau'],
    ['Straßenbau', 'stras', '[Straß]enbau'],
    ['東京大学附属図書館', '大学', '東京[大学]附属図書館'],
    ['東京大学 大学', '大学', '東京[大学] [大学]'],
    ['University', 'univeristy', '[University]'],
    ['ＤａｔａＣｉｔｅ', 'data', '[Ｄａｔａ]Ｃｉｔｅ'],
    ['جَامِعَة', 'جامعة', '[جَامِعَة]'],
    ['Туманоградский', 'ТУМАНОГРАДСКИИ', '[Туманоградский]'],
    ['Rock & Stone', 'rock stone', '[Rock] & [Stone]'],
    ['Microbern', 'bern', 'Microbern'],
    ['anything', '', 'anything'],
    ['anything', '"', 'anything'],
    ['', 'anything', ''],
  ];
  for (const [text, words, expected] of cases) {
    it(`${JSON.stringify(words)} in ${JSON.stringify(text)}`, () => {
      expect(marked(text, words)).to.equal(expected);
    });
  }

  it('lie within the text, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 10 }),
        (text, words) => {
          let at = -1;
          for (const [start, end] of marksIn(text, words)) {
            if (start <= at || end <= start || end > text.length) return false;
            at = end;
          }
          return true;
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });
});
