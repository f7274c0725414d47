import { itIsAccessible } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import {
  after,
  mountList,
  mountSettled,
  openFacet,
  press,
  results,
  searchFor,
  type Attributes,
} from '../support/list.js';
import { ENTRY, ListingFixture, entry, listingOf } from '../support/listing.js';
import { FIXTURES } from '../support/sample-api.js';

const api = new ListingFixture();

/** Sound, expired, without dates, of nonsense, and with a membership. */
const ENTRIES = [
  entry(),
  entry({ id: 'expired', name: 'Cobalt CRIS (sample)', validUntil: '2023-12-31' }),
  entry({ id: 'dateless', name: 'Dune Hosting (sample)', registeredOn: null, validUntil: null, software: null }),
  entry({ id: 'odd', name: 'Ebb Publishing (sample)', validUntil: 'soon', website: 'javascript:alert(1)' }),
  entry({ id: 'member', name: 'Member of two worlds (sample)', providerId: FIXTURES.member }),
];

const mount = async (attributes: Attributes) => {
  const list = await mountSettled(api, {
    listing: api.listing(),
    controls: 'search filters sort count layout',
    ...attributes,
  });
  await eventually(
    () =>
      results(list).querySelector(attributes.layout === 'table' ? 'td' : 'datacite-provider-badge[status=registered]'),
    'the membership',
  );
  return list;
};

const opened = async (attributes: Attributes) => {
  const list = await mount(attributes);
  press(list, `Show repositories of ${ENTRY.name}`);
  await eventually(() => /run/.test(results(list).textContent), 'where it runs');
  return list;
};

const empty = async (attributes: Attributes) => {
  const list = await mount(attributes);
  await after(list, () => searchFor(list, 'zzzz'));
  return list;
};

describe('accessibility of a listing', () => {
  beforeEach(() => void (api.document = listingOf(ENTRIES)));

  for (const layout of ['list', 'grid', 'table']) {
    itIsAccessible({
      [`entries of every kind, ${layout}`]: () => mount({ layout }),
      [`an opened entry, ${layout}`]: () => opened({ layout }),
      [`nothing found, ${layout}`]: () => empty({ layout }),
      [`in groups, ${layout}`]: () => mount({ layout, 'group-by': 'country' }),
      [`on its way, ${layout}`]: () => mountList(api, { listing: api.listing('hang'), layout }),
      [`no answer, ${layout}`]: () => mountSettled(api, { listing: api.listing('status=503'), layout }),
    });
  }

  itIsAccessible({
    'filters opened': async () => {
      const list = await mount({});
      await openFacet(list, 'Service type');
      return list;
    },
    'no listing at all': () => {
      api.document = { providers: [] };
      return mountSettled(api, { listing: api.listing() });
    },
  });
});
