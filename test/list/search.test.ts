import { expect } from '@open-wc/testing';
import { getByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { has, after, countText, mountSettled, names, press, results, searchFor, settled } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

const field = (list: Element) => getByRole(list, 'searchbox') as HTMLInputElement;

function type(list: Element, text: string) {
  field(list).value = text;
  field(list).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Timers that a test runs by hand. */
function withHeldTimers() {
  const held = new Map<number, () => void>();
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  let next = 1_000_000;
  globalThis.setTimeout = ((run: () => void) => (held.set(++next, run), next)) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    held.delete(id);
    realClear(id);
  }) as typeof clearTimeout;
  return {
    get count() {
      return held.size;
    },
    run() {
      const due = [...held.values()];
      held.clear();
      for (const callback of due) callback();
    },
    restore() {
      globalThis.setTimeout = realSet;
      globalThis.clearTimeout = realClear;
    },
  };
}

describe('search', () => {
  it('finds by words, on Enter at once', async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'lumen uni'));
    expect(names(list)).to.deep.equal(['Lumen University of Orlerdale']);
    expect(countText(list)).to.equal('1 provider');
  });

  it('finds by ROR ID', async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'https://ror.org/04aj4c181'));
    expect(names(list)).to.deep.equal(['German National Library of Science and Technology']);
  });

  it('waits for a pause while somebody types', async () => {
    const list = await mountSettled(api);
    const timers = withHeldTimers();
    try {
      for (const text of ['l', 'lu', 'lum']) type(list, text);
      await list.updateComplete;
      expect(api.requests).to.have.length(1);
      expect(timers.count).to.equal(1);
      timers.run();
      await list.updateComplete;
    } finally {
      timers.restore();
    }
    await settled(list);
    expect(api.requests).to.have.length(2);
    expect(api.requests[1]!.searchParams.get('query')).to.contain('lum*');
  });

  it('does not ask a second time when the field is left', async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'lumen'));
    await after(list, () => press(list, 'Next'));
    searchFor(list, 'lumen ');
    await quiet();
    expect(countText(list)).to.contain('page 2 of');
    expect(api.requests).to.have.length(3);
  });

  for (const text of ['AND', '"', 'a/b', '!', '(', 'name:', '*', '^', '\\', 'x && y || z', '<script>']) {
    it(`survives ${text}`, async () => {
      const list = await mountSettled(api);
      await after(list, () => searchFor(list, text));
      expect(list.state).to.be.oneOf(['ready', 'empty']);
    });
  }

  it('begins with the first page', async () => {
    const list = await mountSettled(api, { page: '3' });
    await after(list, () => searchFor(list, 'institute'));
    expect(api.requests.at(-1)!.searchParams.get('page[number]')).to.equal(null);
    expect(countText(list)).to.match(/page 1 of/);
  });

  it("narrows the author's query and does not replace it", async () => {
    const list = await mountSettled(api, { query: 'country_code:BE' });
    await after(list, () => searchFor(list, 'lumen'));
    expect(names(list)).to.deep.equal([
      'Lumen Institute of Astronomy',
      'Lumen Institute of Demography',
      'Lumen Institute of Geology',
      'Lumen Institute of Jurisprudence',
    ]);
  });

  it('can be taken back where it finds nothing', async () => {
    const list = await mountSettled(api);
    await after(list, () => searchFor(list, 'zzzz'));
    expect(list.state).to.equal('empty');
    await after(list, () => press(list, 'Clear search and filters'));
    expect(list.state).to.equal('ready');
    expect(field(list).value).to.equal('');
    expect(has(list, 'button', { name: 'Clear search and filters' })).to.equal(false);
  });
});

describe('order', () => {
  const sort = (list: Element) => getByRole(list, 'combobox', { name: 'Sort by' }) as HTMLSelectElement;

  function choose(list: Element, label: string) {
    sort(list).value = [...sort(list).options].find(({ text }) => text === label)!.value;
    sort(list).dispatchEvent(new Event('change', { bubbles: true }));
  }

  it("is the author's until a visitor chooses", async () => {
    const list = await mountSettled(api, { sort: '-created' });
    expect(sort(list).selectedOptions[0]!.text).to.equal('Newest account first');
    await after(list, () => choose(list, 'Name Z–A'));
    expect(api.requests.map(({ searchParams }) => searchParams.get('sort'))).to.deep.equal(['-created', '-name']);
    expect(sort(list).selectedOptions[0]!.text).to.equal('Name Z–A');
  });

  it('offers the best match where the author says so, and for words', async () => {
    const offered = (list: Element) => [...sort(list).options].map(({ text }) => text);
    const plain = await mountSettled(api);
    expect(offered(plain)).to.deep.equal(['Name A–Z', 'Name Z–A', 'Oldest account first', 'Newest account first']);
    const relevant = await mountSettled(api, { query: 'lumen', sort: 'relevance' });
    expect(offered(relevant)).to.include('Best match');
    await after(plain, () => searchFor(plain, 'lumen'));
    expect(sort(plain).selectedOptions[0]!.text).to.equal('Best match');
    expect(api.requests.at(-1)!.searchParams.get('sort')).to.equal('relevance');
    await after(plain, () => choose(plain, 'Name Z–A'));
    expect(api.requests.at(-1)!.searchParams.get('sort')).to.equal('-name');
  });

  it("follows the author's new wish", async () => {
    const list = await mountSettled(api);
    await after(list, () => choose(list, 'Name Z–A'));
    list.sort = 'created';
    await settled(list);
    expect(sort(list).selectedOptions[0]!.text).to.equal('Oldest account first');
  });
});

describe('what is announced', () => {
  const status = (list: Element) => list.shadowRoot!.querySelector('[role="status"]')!;

  it('is not the first answer', async () => {
    const list = await mountSettled(api);
    expect(status(list)).to.have.attribute('aria-live', 'off');
    expect(list.shadowRoot!.querySelectorAll('[role="status"], [aria-live]')).to.have.length(1);
  });

  it('is each further answer, once', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    searchFor(list, 'lumen');
    const request = await held.next();
    await list.updateComplete;
    expect(status(list)).to.have.attribute('aria-live', 'polite');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(countText(list)));
    observer.observe(status(list), { childList: true, characterData: true, subtree: true });
    await quiet();
    expect(said).to.deep.equal([]);
    request.answer();
    await settled(list);
    await quiet();
    expect(said).to.deep.equal(['13 providers, page 1 of 3']);
  });

  it('is an answer with the same count, too', async () => {
    const list = await mountSettled(api);
    const before = status(list).textContent;
    const select = getByRole(list, 'combobox', { name: 'Sort by' }) as HTMLSelectElement;
    select.value = '-name';
    select.dispatchEvent(new Event('change'));
    await settled(list);
    expect(countText(list)).to.match(/^\d+ providers, page 1 of \d+$/);
    expect(status(list).textContent).not.to.equal(before);
  });

  it('stays for screen readers where the page shows no count', async () => {
    const list = await mountSettled(api, { controls: 'search' });
    expect(status(list).getBoundingClientRect().width).to.be.at.most(1);
    expect(countText(list)).to.match(/providers/);
  });

  it('does not empty the results while they are awaited', async () => {
    const list = await mountSettled(api);
    const former = names(list);
    const held = api.hold();
    searchFor(list, 'lumen');
    await held.next();
    await list.updateComplete;
    expect(names(list)).to.deep.equal(former);
    expect(results(list)).to.have.attribute('aria-busy', 'true');
    expect(list.state).to.equal('loading');
    held.all[0]!.answer();
    await eventually(() => names(list)[0]?.startsWith('Lumen'), 'the new rows');
  });
});
