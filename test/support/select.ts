import { eventually } from './eventually.js';
import { createList, has, place, root, settled, type Attributes, type DataciteProviderList } from './list.js';
import { FIXTURES, type SampleApiFixture } from './sample-api.js';

/** Ids of the items there are to choose from, in order. */
export const IDS = [FIXTURES.inactive, FIXTURES.organization, FIXTURES.member] as const;

/** What a form control has, native or not. */
export interface Control extends HTMLElement {
  value: string;
  name: string;
  disabled: boolean;
  required: boolean;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** A way to select: the browser's own or the directory. */
export interface Kind {
  readonly what: string;
  /** A control outside of any page. */
  create(api: SampleApiFixture, multiple: boolean, defaults: readonly string[]): Control;
  /** Resolves when it is ready for a visitor, or has taken in what has changed. */
  ready(control: Control): Promise<void>;
  /** What a visitor's click does: it takes what is selected out of several. */
  click(control: Control, id: string): void;
  selected(control: Control): string[];
}

export const option = (list: DataciteProviderList, id: string): HTMLElement =>
  root(list).querySelector<HTMLElement>(`[role=option][data-id="${id}"]`)!;

/** The attributes of a directory that offers {@link IDS}. */
export const offering = (api: SampleApiFixture): Attributes => ({
  'api-base': api.base,
  cache: 'memory',
  query: `symbol:(${IDS.join(' OR ').toUpperCase()})`,
});

/** A directory whose items can be selected, once they can be. */
export async function mountPicker(
  api: SampleApiFixture,
  attributes: Attributes = {},
  markup?: string,
): Promise<DataciteProviderList> {
  const list = createList({ ...offering(api), selection: 'multiple', name: 'provider', ...attributes });
  const around = place(markup);
  (around.querySelector('[data-here]') ?? around).append(list);
  await settled(list);
  await eventually(() => has(list, 'listbox') || list.state !== 'ready', 'the listbox');
  return list;
}

export const NATIVE: Kind = {
  what: 'a <select>',
  create: (_, multiple, defaults) => {
    const select = document.createElement('select');
    select.multiple = multiple;
    select.size = 4;
    for (const id of IDS) select.add(new Option(id, id, defaults.includes(id), defaults.includes(id)));
    return select;
  },
  ready: () => Promise.resolve(),
  click: (control, id) => {
    const select = control as HTMLSelectElement;
    for (const each of select.options) {
      if (each.value === id) each.selected = select.multiple ? !each.selected : true;
    }
    // What the browser sends; no script can press a native option.
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
  },
  selected: (control) => [...(control as HTMLSelectElement).selectedOptions].map(({ value }) => value),
};

const directoryOf = (control: Control) => control as unknown as DataciteProviderList;

export const DIRECTORY: Kind = {
  what: 'the directory',
  create: (api, multiple, defaults) => {
    const value = defaults.length ? { value: defaults.join() } : {};
    const attributes = { ...offering(api), selection: multiple ? 'multiple' : 'single', ...value };
    return createList(attributes);
  },
  ready: async (control) => {
    const list = directoryOf(control);
    await settled(list);
    await eventually(() => has(list, 'listbox'), 'the listbox');
    await list.updateComplete;
  },
  click: (control, id) => option(directoryOf(control), id).click(),
  selected: (control) => [...directoryOf(control).selectedIds],
};
