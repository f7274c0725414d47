import { expect } from '@open-wc/testing';
import { eventually } from '../support/eventually.js';
import { countText, layOutAll, mountSettled, openFacet, root, valuesOf } from '../support/list.js';
import type { Attributes } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture({ size: 150, whole: true });

const SITUATIONS: Readonly<Record<string, Attributes>> = {
  'all rows': { paging: 'all' },
  'all rows, as a grid in groups': { paging: 'all', layout: 'grid', 'group-by': 'member-type' },
  'all rows, as a table in groups': { paging: 'all', layout: 'table', 'group-by': 'region' },
};

describe('accessibility of a whole scope', () => {
  for (const [situation, attributes] of Object.entries(SITUATIONS)) {
    // More than a hundred rows are much to check.
    it(situation, async () => {
      const list = await mountSettled(api, attributes);
      const items = () => root(list).querySelectorAll('[part="item"]').length;
      await eventually(() => items() === parseInt(countText(list), 10), 'all rows');
      layOutAll(list);
      await expect(list).to.be.accessible();
    }).timeout(60_000);
  }

  it('a long filter, and a long way to the groups', async () => {
    const list = await mountSettled(api, { facets: 'country', 'group-by': 'country' });
    const facet = await openFacet(list, 'Country');
    await eventually(() => Object.keys(valuesOf(facet)).length === 8, 'countries');
    root(list).querySelector<HTMLDetailsElement>('.index details')!.open = true;
    await expect(list).to.be.accessible();
  });
});
