import { expect } from '@open-wc/testing';
import { objectOf, textOf, timeOf } from '../../src/datacite/text.js';

/** Characters from one code point to another, both included. */
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** U+XXXX, since most of these cannot be seen. */
const codeOf = (text: string) => Array.from(text, (character) => character.codePointAt(0)!.toString(16)).join(' ');

describe('text of the API loses what reorders or hides its surroundings', () => {
  const INVISIBLE: Readonly<Record<string, readonly string[]>> = {
    'bidirectional marks, embeddings, overrides and isolates': [
      '\u061C',
      '\u200E',
      '\u200F',
      ...range(0x202a, 0x202e),
      ...range(0x2066, 0x2069),
      ...range(0x206a, 0x206f),
    ],
    'zero-width characters': ['\u200B', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\uFEFF', '\u034F', '\u180E'],
    'soft hyphens': ['\u00AD'],
    tags: [...range(0xe0000, 0xe007f)],
    'variation selectors': [...range(0xfe00, 0xfe0f), '\u{E0100}', '\u{E01EF}', '\u180B', '\u180F'],
    'interlinear annotation': ['\uFFF9', '\uFFFA', '\uFFFB'],
    'Hangul fillers': ['\u115F', '\u1160', '\u3164', '\uFFA0'],
    'other invisible formatting': ['\u{1D173}', '\u{1D17A}', '\u{1BCA0}', '\u17B4', '\u17B5'],
  };
  for (const [what, characters] of Object.entries(INVISIBLE)) {
    it(`without a trace: ${what}`, () => {
      for (const character of characters) {
        expect(textOf(`Uni${character}versity`), codeOf(character)).to.equal('University');
        expect(textOf(`${character}${character}`), codeOf(character)).to.equal(null);
      }
    });
  }

  const BREAKS: Readonly<Record<string, readonly string[]>> = {
    'white space, also of lines and paragraphs': [
      '\n',
      '\r',
      '\t',
      '\u0085',
      '\u00A0',
      '\u2003',
      '\u2028',
      '\u2029',
      '\u3000',
    ],
    'control characters': [...range(0, 8), '\u001B', '\u007F', ...range(0x80, 0x9f)],
    'lone surrogates': ['\uD800', '\uDBFF', '\uDC00', '\uDFFF'],
    'private use': ['\uE000', '\uF8FF', '\u{F0000}', '\u{10FFFD}'],
    'the blank of braille': ['\u2800'],
    'the object replacement character': ['\uFFFC'],
  };
  for (const [what, characters] of Object.entries(BREAKS)) {
    it(`and ends a word there: ${what}`, () => {
      for (const character of characters) {
        expect(textOf(`A${character}B`), codeOf(character)).to.equal('A B');
        expect(textOf(`${character} ${character}`), codeOf(character)).to.equal(null);
      }
    });
  }
});

describe('text of the API loses what could pass for a sign', () => {
  for (const sign of '✓✔✅☑🗸🗹√∛∜⎷⍻🮱𐄂✗✘☒❌⭐★●🟢🔵🏅🛡💯👍🎓🇨🇭▶→⚠'.matchAll(/\P{M}/gu)) {
    const [character] = sign;
    it(`${character} (${codeOf(character)})`, () => {
      expect(textOf(`CERN ${character}`)).to.equal('CERN');
      expect(textOf(`${character}\uFE0F`)).to.equal(null);
      expect(textOf(`DataCite Member ${character} Registered`)).to.equal('DataCite Member Registered');
    });
  }
});

describe('text of the API keeps what is writing', () => {
  const NAMES = [
    'Ößlinghafen Universität',
    'Rock & Stone <Archive>',
    'Universidad Nacional “Simón Bolívar” – Sede № 3',
    'Example® Press™ © 2°',
    'A+B | C=D ~ #1 §5 ½ ±',
    'Đại học Quốc gia Việt Nam'.normalize('NFD'),
    'جامعة الملك عبد العزيز',
    'دانشگاه می\u200Cخواهم',
    'مُحَمَّدٌ',
    'האוניברסיטה העברית',
    'בְּרֵאשִׁ֖ית',
    'क्\u200Dष विश्वविद्यालय',
    'ක්\u200Dරම',
    'ന്\u200D',
    'ကျွန်ုပ်တို့',
    'มหาวิทยาลัยเชียงใหม่ที่นี่',
    'བོད་ལྗོངས་སློབ་གྲྭ་ཆེན་མོ',
    '東京大学㈱',
    '서울대학교',
    'Ἀκαδημία Ἀθηνῶν',
    'ЦЕРН',
    'Ꭰ Ꮳ',
    '𝔘niversity',
  ];
  for (const name of NAMES) it(name, () => expect(textOf(name)).to.equal(name));

  it('letters alone of what is written with a variation selector or a soft hyphen', () => {
    expect(textOf('葛\u{E0100}城')).to.equal('葛城');
    expect(textOf('©\uFE0F Press')).to.equal('© Press');
    expect(textOf('Univer\u00ADsity')).to.equal('University');
  });
});

describe('joiners', () => {
  it('stay behind letters and marks of scripts that need them, and only one', () => {
    expect(textOf('می\u200C\u200C\u200Cخ')).to.equal('می\u200Cخ');
    expect(textOf('ه\u200D')).to.equal('ه\u200D');
  });

  it('go everywhere else', () => {
    expect(textOf('CE\u200DRN')).to.equal('CERN');
    expect(textOf('\u200CCERN \u200D1\u200C2')).to.equal('CERN 12');
    expect(textOf('ЦЕ\u200CРН')).to.equal('ЦЕРН');
    expect(textOf('\u200C\u200D')).to.equal(null);
  });
});

describe('marks', () => {
  it('are at most four in a row', () => {
    expect(textOf(`Z${'\u0336'.repeat(200)}algo`)).to.equal(`Z${'\u0336'.repeat(4)}algo`);
    expect(textOf(`Z${'\u0301\u20DD'.repeat(9)}`)).to.equal('Z\u0301\u20DD\u0301\u20DD');
  });

  it('are not made more by joiners between them', () => {
    expect(textOf(`Z${'\u0336\u200D'.repeat(50)}algo`)!.length).to.be.at.most(9);
  });

  it('need a letter to stand on', () => {
    expect(textOf('\u0338\u20E0Name')).to.equal('Name');
    expect(textOf(' \u0338 \u0338 Name')).to.equal('Name');
    expect(textOf('\u200B\u0338Name')).to.equal('Name');
    expect(textOf('✓\u20DD')).to.equal(null);
  });
});

describe('oversized text', () => {
  it('is cut and says so', () => {
    expect(textOf('x'.repeat(301))).to.equal(`${'x'.repeat(300)}…`);
    expect(textOf('x'.repeat(300))).to.equal('x'.repeat(300));
  });

  it('is cut between characters', () => {
    expect(textOf('𝔘'.repeat(5000))).to.equal(`${'𝔘'.repeat(300)}…`);
    expect(textOf(`${'\u200B'.repeat(1999)}𝔘`)).to.equal(null);
  });

  it('of megabytes is not read to its end', () => {
    let reads = 0;
    const { replace } = String.prototype;
    String.prototype.replace = function (this: string, ...parts: Parameters<typeof replace>) {
      reads = Math.max(reads, this.length);
      return replace.apply(this, parts);
    } as typeof replace;
    try {
      textOf('x'.repeat(8_000_000));
    } finally {
      String.prototype.replace = replace;
    }
    expect(reads).to.be.within(1, 2000);
  });
});

describe('objects of the API', () => {
  it('have their own members alone', () => {
    const members = objectOf(JSON.parse('{"a":1}'))!;
    expect('a' in members).to.equal(true);
    for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      expect(members[name], name).to.equal(undefined);
    }
  });

  it('get no prototype from a member of that name', () => {
    const members = objectOf(JSON.parse('{"__proto__":{"isActive":true}}'))!;
    expect(members.isActive).to.equal(undefined);
  });

  it('are no arrays, texts or numbers', () => {
    for (const value of [null, undefined, [], [1], 'a', 1, true, () => 1]) expect(objectOf(value)).to.equal(null);
  });
});

describe('timeOf', () => {
  it('takes times as the API writes them', () => {
    expect(timeOf('2015-01-31T09:30:00.000Z')).to.equal('2015-01-31T09:30:00.000Z');
    expect(timeOf('2015-01-31T09:30:00Z')).to.equal('2015-01-31T09:30:00Z');
  });

  for (const value of [
    '2015-01-31',
    '2015-02-31T09:30:00Z',
    '2015-01-31T99:30:00Z',
    '2015-01-31T09:30:00',
    'yesterday',
    '',
    7,
    null,
    {},
  ]) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(timeOf(value)).to.equal(null);
    });
  }
});
