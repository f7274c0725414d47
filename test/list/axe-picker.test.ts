import { itIsAccessible } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { has, results, root, type Attributes } from '../support/list.js';
import { SampleApiFixture } from '../support/sample-api.js';
import { IDS, mountPicker } from '../support/select.js';

const api = new SampleApiFixture();

const LOOKS: Readonly<Record<string, Attributes>> = {
  list: {},
  grid: { layout: 'grid' },
  table: { layout: 'table' },
  groups: { 'group-by': 'letter' },
};
const SELECTIONS: Readonly<Record<string, Attributes>> = {
  single: { selection: 'single' },
  multiple: { selection: 'multiple' },
};

describe('accessibility of a picker', () => {
  for (const [what, selection] of Object.entries(SELECTIONS)) {
    for (const [look, layout] of Object.entries(LOOKS)) {
      const mount = (attributes: Attributes = {}) => mountPicker(api, { ...selection, ...layout, ...attributes });
      itIsAccessible({
        [`${what}, ${look}`]: mount,
        [`${what}, ${look}, with chips`]: () => mount({ value: IDS.slice(0, 2).join() }),
      });
    }

    itIsAccessible({
      [`${what}, disabled`]: () => mountPicker(api, { ...selection, disabled: '', value: IDS[0] }),
      [`${what}, required`]: () => mountPicker(api, { ...selection, required: '' }),
      [`${what}, reported missing`]: async () => {
        const list = await mountPicker(api, { ...selection, required: '' });
        list.reportValidity();
        await eventually(() => root(list).querySelector('[aria-invalid="true"]'), 'the report');
        return list;
      },
      [`${what}, with nothing to select from`]: () => mountPicker(api, { ...selection, query: 'zzzz', value: IDS[0] }),
      [`${what}, while it waits`]: async () => {
        const list = await mountPicker(api, selection);
        api.hold();
        void list.refresh();
        await eventually(() => results(list).ariaBusy === 'true', 'a question');
        return list;
      },
      [`${what}, with every control`]: async () => {
        const controls = 'search filters sort count export layout overview';
        const list = await mountPicker(api, { ...selection, controls, value: IDS[0] });
        await eventually(() => has(list, 'button', { name: 'Show as table' }), 'the overview');
        return list;
      },
    });
  }
});
