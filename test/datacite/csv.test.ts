import { expect } from '@open-wc/testing';
import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { csvOf } from '../../src/datacite/csv.js';

/** What another program reads. */
const read = (text: string): string[][] =>
  parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false });

/** A cell that no spreadsheet could take for a formula, also where semicolons separate cells. */
const HARMLESS = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((text) => !/(^|[;\t\r\n])[=+\-@\t\r\n＝＋－＠]/.test(text));
const ANYTHING = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ';', ',', '"', "'", ' ', 'a'),
    maxLength: 12,
  }),
);
const tables = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    );

describe('CSV', () => {
  it('begins with a byte order mark, and every line ends with CRLF', () => {
    expect(
      csvOf([
        ['id', 'name'],
        ['cern', null],
      ]),
    ).to.equal('\uFEFFid,name\r\ncern,\r\n');
  });

  it('writes truth values as words, and nothing for what is not known', () => {
    expect(read(csvOf([[true, false, null, 'x']]))).to.deep.equal([['true', 'false', '', 'x']]);
  });

  it('quotes what would end a field', () => {
    expect(csvOf([['a,b', 'say "so"', 'two\r\nlines', 'a;b', 'plain']])).to.equal(
      '\uFEFF"a,b","say ""so""","two\r\nlines","a;b",plain\r\n',
    );
  });

  it('is read by another program as it was written', () => {
    fc.assert(
      fc.property(tables(HARMLESS), (table) => {
        expect(read(csvOf(table))).to.deep.equal(table);
      }),
    );
  });

  it('holds no formula, and nothing but apostrophes is added', () => {
    fc.assert(
      fc.property(tables(ANYTHING), (table) => {
        const cells = read(csvOf(table));
        expect(cells.map((line) => line.length)).to.deep.equal(table.map((line) => line.length));
        for (const [index, text] of cells.flat().entries()) {
          const original = table.flat()[index]!;
          expect(text.replaceAll("'", '')).to.equal(original.replaceAll("'", ''));
          // Each of the pieces that a program would make a cell of.
          for (const piece of text.split(/[;\t\r\n]/)) expect(piece).not.to.match(/^[=+\-@＝＋－＠]/);
          expect(text).not.to.match(/^[\t\r\n]/);
        }
      }),
    );
  });

  for (const formula of [
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ])
    it(`disarms ${JSON.stringify(formula)}`, () => {
      expect(read(csvOf([[formula, 'x']]))[0]![0]).to.match(/^'/);
    });

  it('disarms what would become a cell where semicolons separate them', () => {
    expect(csvOf([['a;=1+1', 'x']])).to.equal('\uFEFF"a;\'=1+1",x\r\n');
    expect(csvOf([['a; b-c = d', 'x']])).to.equal('\uFEFF"a; b-c = d",x\r\n');
  });
});
