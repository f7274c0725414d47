import { expect } from '@open-wc/testing';
import { eventually } from '../support/eventually.js';
import { FIXTURES } from '../support/sample-api.js';
import { BASE } from '../support/sample-page.js';
import { option } from '../support/select.js';
import { VisitedPage } from '../support/visited-page.js';

const IDS = [FIXTURES.inactive, FIXTURES.organization, FIXTURES.member];
const DEFAULT = FIXTURES.inactive;
const OPTIONS = IDS.map((id) => `<option ${id === DEFAULT ? 'selected' : ''}>${id}</option>`).join('');

/** A form with a native control and a directory, for one and for several. */
const BODY = `<form>${['single', 'multiple']
  .map(
    (selection) => `<select name="native-${selection}" size="4" ${selection}>${OPTIONS}</select>
    <datacite-provider-list selection="${selection}" name="own-${selection}" value="${DEFAULT}" page-size="5" api-base="${BASE}"
      query="symbol:(${IDS.join(' OR ').toUpperCase()})"></datacite-provider-list>`,
  )
  .join('')}</form>`;

let page: VisitedPage;

const formOf = (visited: VisitedPage) => visited.document.querySelector('form')!;
const submitted = (visited: VisitedPage) =>
  [...new FormData(formOf(visited))].map(([name, value]) => `${name}=${value as string}`);
const ready = async (visited: VisitedPage) => {
  await visited.settled();
  await eventually(
    () => visited.lists.every((list) => list.shadowRoot!.querySelector('[role=option]') !== null),
    'the listboxes',
  );
  return visited;
};

/** A visitor selects the same in all. */
async function select(visited: VisitedPage): Promise<void> {
  for (const native of visited.document.querySelectorAll('select'))
    for (const each of native.options) each.selected = native.multiple ? each.value !== DEFAULT : each.value === IDS[2];
  const [single, multiple] = visited.lists;
  option(single!, IDS[2]!).click();
  for (const id of IDS) option(multiple!, id).click();
  await visited.settled();
}

beforeEach(async () => {
  page = await ready(new VisitedPage({ body: BODY, base: BASE }));
  await select(page);
  expect(submitted(page)).to.deep.equal([
    `native-single=${IDS[2]}`,
    `own-single=${IDS[2]}`,
    `native-multiple=${IDS[1]}`,
    `native-multiple=${IDS[2]}`,
    `own-multiple=${IDS[1]}`,
    `own-multiple=${IDS[2]}`,
  ]);
});
afterEach(() => {
  expect(page.complaints).to.deep.equal([]);
  page.close();
});

/** What the directories submit is what the native controls do, whatever that is: browsers differ in what they restore. */
function expectAlike(visited: VisitedPage): void {
  const of = (kind: string) =>
    submitted(visited).flatMap((entry) => (entry.startsWith(kind) ? entry.slice(kind.length) : []));
  expect(of('own')).to.deep.equal(of('native'));
}

describe('a directory in a form, like a <select> beside it', () => {
  it('has what a visitor selected who comes back from another page', async () => {
    await page.loads((window) => window.location.assign('/test/support/page.html?body=elsewhere'));
    await page.loads((window) => window.history.back());
    await ready(page);
    expectAlike(page);
  });

  it('has what a visitor selected who reloads', async () => {
    await page.loads((window) => window.location.reload());
    await ready(page);
    expectAlike(page);
  });
});
