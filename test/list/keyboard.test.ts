import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { getByRole, queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import {
  mountAppending,
  mountSettled,
  names,
  openFacet,
  results,
  root,
  rows,
  settled,
  words,
  countText,
  has,
} from '../support/list.js';
import type { DataciteProviderList } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 3400 });

/** What has the focus, as a screen reader would name it. */
const focused = (list: DataciteProviderList) => root(list).activeElement as HTMLElement | null;

async function pressKeys(...keys: string[]) {
  for (const key of keys) await sendKeys({ press: key });
}

describe('with the keyboard alone', () => {
  it('everything is reached in reading order', async () => {
    const list = await mountSettled(api, { 'member-type': 'consortium', 'page-size': '1', query: 'symbol:LUMCO' });
    // Behind the last element of a page comes the browser itself, and Firefox does not give the keyboard back.
    const next = document.createElement('button');
    list.after(next);
    getByRole(list, 'searchbox').focus();
    await eventually(() => has(list, 'button', { name: /^Copy link/ }), 'what comes when somebody turns to the list');
    const reached: string[] = [];
    for (let element = focused(list); element; element = focused(list)) {
      reached.push(
        element.localName === 'input'
          ? 'search'
          : element.localName === 'select'
            ? 'sort'
            : (element.ariaLabel ?? words(element)),
      );
      await pressKeys('Tab');
    }
    expect(reached.map((name) => name.replace(/ 0 picked$/, ''))).to.deep.equal([
      'search',
      'sort',
      'Member type',
      'Organization type',
      'Region',
      'Focus area',
      'Lumen Libraries Consortium',
      words(queryAllByRole(list, 'link').at(-1)),
      'Copy link to Lumen Libraries Consortium',
      'Show organizations of Lumen Libraries Consortium',
    ]);
    expect(document.activeElement === next).to.equal(true);
  });

  it('somebody searches', async () => {
    const list = await mountSettled(api);
    getByRole(list, 'searchbox').focus();
    await sendKeys({ type: 'lumen univ' });
    await pressKeys('Enter');
    await settled(list);
    expect(names(list)).to.deep.equal(['Lumen University of Orlerdale']);
    expect(focused(list)?.localName).to.equal('input');
  });

  it('somebody opens a filter and picks a value, and stays there', async () => {
    const list = await mountSettled(api);
    const facet = await openFacet(list, 'Region');
    facet.open = false;
    facet.querySelector('summary')!.focus();
    await pressKeys('Enter', 'Tab', ' ');
    await settled(list);
    expect(countText(list)).to.match(/^\d+ providers/);
    expect(words(focused(list)?.closest('label'))).to.match(/^Americas/);
    expect((focused(list) as HTMLInputElement).checked).to.equal(true);
  });

  it('somebody turns the page, and lands where it begins', async () => {
    const list = await mountSettled(api, { 'page-size': '25' });
    getByRole(list, 'button', { name: 'Next' }).focus();
    await pressKeys('Enter');
    await settled(list);
    expect(focused(list) === rows(list)[0]).to.equal(true);
    const { top } = rows(list)[0]!.getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
  });

  it('somebody who has left the pager meanwhile is left alone', async () => {
    const list = await mountSettled(api);
    const held = api.hold();
    getByRole(list, 'button', { name: 'Next' }).focus();
    await pressKeys('Enter');
    const request = await held.next();
    getByRole(list, 'searchbox').focus();
    request.answer();
    await settled(list);
    expect(focused(list)?.localName).to.equal('input');
  });

  it('somebody presses a button at the end in vain, and keeps the focus', async () => {
    const list = await mountSettled(api);
    const previous = getByRole(list, 'button', { name: 'Previous' });
    previous.focus();
    await pressKeys('Enter');
    expect(focused(list) === previous).to.equal(true);
    expect(api.requests).to.have.length(1);
  });

  it('somebody appends more, and lands on the first of it', async () => {
    const list = await mountAppending(api, { query: 'lumen', 'page-size': '10' });
    getByRole(list, 'button', { name: /^Show more/ }).focus();
    await pressKeys('Enter');
    await settled(list);
    expect(focused(list) === rows(list)[10]).to.equal(true);
  });

  it('somebody tries again after an error, and lands where the answer begins', async () => {
    const list = await mountSettled(api, { 'api-base': api.withFaults('flaky=2') });
    getByRole(list, 'button', { name: 'Try again' }).focus();
    await pressKeys('Enter');
    await settled(list);
    // The second attempt fails, too.
    expect(words(focused(list))).to.equal('Try again');
    await pressKeys('Enter');
    await settled(list);
    expect(focused(list) === rows(list)[0]).to.equal(true);
  });

  it('somebody clears a search that found nothing, and lands where the answer begins', async () => {
    const list = await mountSettled(api);
    getByRole(list, 'searchbox').focus();
    await sendKeys({ type: 'zzzz' });
    await pressKeys('Enter');
    await settled(list);
    getByRole(list, 'button', { name: 'Clear search and filters' }).focus();
    await pressKeys('Enter');
    await settled(list);
    expect(focused(list) === rows(list)[0]).to.equal(true);
  });

  it('somebody opens a consortium and appends its further organizations', async () => {
    const list = await mountSettled(api, { query: 'symbol:GRANDCO' });
    getByRole(list, 'button', { name: /^Show organizations/ }).focus();
    await pressKeys('Enter');
    await eventually(() => results(list).querySelectorAll('.organizations li').length === 100, 'the organizations');
    expect(words(focused(list))).to.match(/^Show organizations/);
    getByRole(list, 'button', { name: /^Show more/ }).focus();
    await pressKeys('Enter');
    const first = () => results(list).querySelectorAll('.organizations li')[100];
    await eventually(first, 'the second page');
    await list.updateComplete;
    expect(focused(list) === first()).to.equal(true);
  });
});
