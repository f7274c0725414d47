import { expect } from '@open-wc/testing';
import { queryAllByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { countText, mountList, mountSettled, results, root, rows } from '../support/list.js';
import { asPrinted, contentAfter } from '../support/printed.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

describe('a directory on paper', () => {
  it('has no controls, but the count and when it was true', async () => {
    const list = await mountSettled(api, { controls: 'search filters sort count export overview' });
    await eventually(() => root(list).querySelector('.exports') && root(list).querySelector('.chart'), 'everything');
    asPrinted(list);
    for (const role of ['searchbox', 'combobox', 'checkbox', 'navigation'])
      expect(queryAllByRole(list, role), role).to.have.length(0);
    // The overview's bars are buttons on the screen, and a picture on paper.
    expect(queryAllByRole(list, 'button').every((button) => button.closest('.chart th'))).to.equal(true);
    expect(countText(list)).to.match(/providers/);
    expect(root(list).querySelector<HTMLElement>('.counts')!.dataset.checked).to.match(
      /^As of 20\d\d-\d\d-\d\dT\d\d:\d\dZ\.$/,
    );
    expect(contentAfter(root(list).querySelector('.counts')!)).to.match(/attr\(data-checked\)|As of/);
  });

  it('says where links lead, in black on white', async () => {
    const list = await mountSettled(api, { query: `uid:${FIXTURES.member}` });
    const link = rows(list)[0]!.querySelector('[part="name"] a')!;
    expect(contentAfter(link)).to.equal('none');
    asPrinted(list);
    expect(contentAfter(link)).to.match(/attr\(href\)|https?:/);
    const style = getComputedStyle(link);
    expect(style.color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(root(list).querySelector('.directory')!).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(rows(list)[0]!).breakInside).to.equal('avoid');
  });

  it('still says who is no member', async () => {
    const list = await mountSettled(api, { query: `uid:(${FIXTURES.inactive} OR ${FIXTURES.developer})` });
    asPrinted(list);
    const words = rows(list).map((row) => row.querySelector('.status'));
    expect(words.every((word) => word!.checkVisibility())).to.equal(true);
    expect(words.map((word) => word!.textContent)).to.have.members(['Inactive', 'Not a member']);
  });

  it('has no skeleton while it is loading, and no time', async () => {
    const list = await mountList(api, { 'api-base': api.withFaults('hang') });
    asPrinted(list);
    expect(results(list).querySelector('.skeleton')!.checkVisibility()).to.equal(false);
    expect(contentAfter(root(list).querySelector('.counts')!)).to.equal('none');
  });
});
