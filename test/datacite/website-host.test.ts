import { expect } from '@open-wc/testing';
import { isOnWebsite } from '../../src/datacite/website-host.js';

/** Website, and hosts of pages that are on it. */
const ON: ReadonlyArray<readonly [website: string, ...hosts: string[]]> = [
  ['https://cern.ch/', 'cern.ch', 'www.cern.ch', 'home.cern.ch', 'a.b.cern.ch', 'CERN.CH', 'cern.ch.'],
  ['https://www.cern.ch/', 'cern.ch', 'www.cern.ch', 'home.cern.ch', 'www.home.cern.ch'],
  ['https://WWW.Cern.CH./about?x#y', 'cern.ch', 'cern.ch.'],
  ['http://cern.ch:8080/', 'cern.ch', 'cern.ch:443'],
  ['https://library.example.ac.uk/', 'library.example.ac.uk', 'data.library.example.ac.uk'],
  ['https://example.ac.uk/', 'library.example.ac.uk', 'www.example.ac.uk'],
  ['https://lab.github.io/', 'lab.github.io', 'www.lab.github.io', 'docs.lab.github.io'],
  ['https://straße.example/', 'xn--strae-oqa.example', 'straße.example', 'www.straße.example'],
  ['https://xn--mnchen-3ya.example/', 'münchen.example', 'MÜNCHEN.example', 'forschung.xn--mnchen-3ya.example'],
  ['https://大学.公司.cn/', 'xn--pss25c.xn--55qx5d.cn', 'a.大学.公司.cn'],
  ['https://пример.рф/', 'пример.рф', 'www.xn--e1afmkfd.xn--p1ai'],
  ['http://127.0.0.1/', '127.0.0.1', '127.0.0.1:8000'],
  ['http://0x7f.1/', '127.0.0.1'],
  ['http://[::1]/', '[::1]', '[0:0:0:0:0:0:0:1]'],
  ['http://localhost/', 'localhost', 'localhost:3000', 'LOCALHOST', 'localhost.'],
  ['https://s3.example.org/bucket', 's3.example.org'],
  ['https://under_score.example.org/', 'under_score.example.org'],
];

/** Website, and hosts of pages that are not on it. */
const NOT_ON: ReadonlyArray<readonly [website: string | null, ...hosts: string[]]> = [
  [
    'https://cern.ch/',
    'datacite.org',
    'notcern.ch',
    'cern.ch.example.org',
    'cern.com',
    'ch',
    'xcern.ch',
    'cern-ch.example',
  ],
  // The other way round: a department's record is not its university's.
  ['https://home.cern.ch/', 'cern.ch', 'www.cern.ch', 'other.cern.ch', 'athome.cern.ch'],
  // What is not there matches nothing, not even what is not there either.
  [null, 'cern.ch', '', 'null', 'localhost'],
  [
    'https://cern.ch/',
    '',
    '.',
    'www.',
    '..',
    ' ',
    '@',
    'cern.ch@evil.example',
    'evil.example/cern.ch',
    'evil.example#cern.ch',
  ],
  ['', '', 'cern.ch'],
  ['not a URL', 'not a URL'],
  // Public suffixes, the private section included.
  ['https://ac.uk/', 'ac.uk', 'example.ac.uk', 'www.ac.uk'],
  ['https://co.uk/', 'example.co.uk', 'co.uk'],
  ['https://www.github.io/', 'github.io', 'lab.github.io', 'www.github.io'],
  ['https://pages.dev/', 'lab.pages.dev'],
  ['https://公司.cn/', 'a.公司.cn', 'xn--55qx5d.cn'],
  ['https://kobe.jp/', 'x.kobe.jp'],
  ['https://com/', 'example.com', 'com'],
  ['https://intranet/', 'intranet', 'www.intranet', 'a.intranet'],
  ['https://example/', 'a.example'],
  // Below a host, but for others to register under.
  ['https://amazonaws.com/', 'bucket.s3.amazonaws.com', 's3.amazonaws.com'],
  ['https://lab.github.io/', 'other.github.io', 'github.io', 'lab.github.io.example'],
  // Exactly only.
  ['http://127.0.0.1/', '1.127.0.0.1', '127.0.0.2', '0.0.1', 'localhost', '[::1]', 'x.127.0.0.1'],
  ['http://[::1]/', '127.0.0.1', '[::2]', 'a.[::1]'],
  ['http://localhost/', 'a.localhost', '127.0.0.1', 'localhost.example'],
  ['https://0.0.1/', '0.0.0.1.example', '9.0.0.1'],
  // Names that look alike.
  ['https://cern.ch/', 'сern.ch', 'cern。ch.example', 'ⅽern.cⅼ'],
];

describe('a page is on a website', () => {
  for (const [website, ...hosts] of ON) {
    for (const host of hosts) {
      it(`${website} at ${host}`, () => expect(isOnWebsite(host, website)).to.equal(true));
    }
  }
});

describe('a page is not on a website', () => {
  for (const [website, ...hosts] of NOT_ON) {
    for (const host of hosts) {
      it(`${website} at "${host}"`, () => expect(isOnWebsite(host, website)).to.equal(false));
    }
  }
});
