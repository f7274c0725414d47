import { expect } from '@open-wc/testing';
import { place } from '../support/list.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';
import { DIRECTORY, IDS, NATIVE, type Control, type Kind } from '../support/select.js';

const api = new SampleApiFixture();
const [FIRST, SECOND, THIRD] = IDS;

/** A control with a name in a form of its own. */
async function inForm(kind: Kind, multiple: boolean, defaults: readonly string[] = []) {
  const form = place('<form></form>') as unknown as HTMLFormElement;
  const control = kind.create(api, multiple, defaults);
  control.setAttribute('name', 'provider');
  form.append(control);
  await kind.ready(control);
  return { form, control };
}

const entries = (form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`);

/** The events a page hears of a control, by type. */
function heardFrom(target: EventTarget): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change', 'invalid', 'datacite-select'])
    target.addEventListener(type, (event) => heard.push(event.type), type === 'invalid');
  return heard;
}

/** The same checks for both, so that one is as good as the other. */
for (const kind of [NATIVE, DIRECTORY]) {
  const { click, selected, ready } = kind;

  describe(`${kind.what} as a form control`, () => {
    describe('value', () => {
      it('is nothing until somebody selects, and nothing is submitted', async () => {
        for (const multiple of [false, true]) {
          const { form, control } = await inForm(kind, multiple);
          expect(control.value).to.equal('');
          expect(entries(form)).to.deep.equal([]);
        }
      });

      it('is what was selected last, of one', async () => {
        const { form, control } = await inForm(kind, false);
        click(control, FIRST);
        await ready(control);
        click(control, THIRD);
        await ready(control);
        expect(control.value).to.equal(THIRD);
        expect(entries(form)).to.deep.equal([`provider=${THIRD}`]);
        click(control, THIRD);
        await ready(control);
        expect(control.value).to.equal(THIRD);
      });

      it('is several, an entry each', async () => {
        const { form, control } = await inForm(kind, true);
        click(control, FIRST);
        await ready(control);
        click(control, THIRD);
        await ready(control);
        expect(entries(form)).to.deep.equal([`provider=${FIRST}`, `provider=${THIRD}`]);
        expect(control.value).to.equal(FIRST);
        click(control, FIRST);
        await ready(control);
        expect(entries(form)).to.deep.equal([`provider=${THIRD}`]);
        expect(control.value).to.equal(THIRD);
      });

      it('can be assigned, at once and without an event', async () => {
        for (const multiple of [false, true]) {
          const { form, control } = await inForm(kind, multiple, [FIRST]);
          const heard = heardFrom(form);
          control.value = SECOND;
          expect(control.value).to.equal(SECOND);
          expect(entries(form)).to.deep.equal([`provider=${SECOND}`]);
          control.value = '';
          expect(control.value).to.equal('');
          expect(entries(form)).to.deep.equal([]);
          control.value = 'no such id!';
          expect(control.value).to.equal('');
          await ready(control);
          expect(selected(control)).to.deep.equal([]);
          expect(heard).to.deep.equal([]);
        }
      });

      it('is told of by input and change, which bubble', async () => {
        const { form, control } = await inForm(kind, true);
        const heard: string[] = [];
        for (const type of ['input', 'change'])
          form.addEventListener(type, () => heard.push(`${type} ${control.value}`));
        click(control, SECOND);
        await ready(control);
        expect(heard).to.deep.equal([`input ${SECOND}`, `change ${SECOND}`]);
      });

      it('is submitted under no name but its own', async () => {
        const { form, control } = await inForm(kind, true, [FIRST]);
        control.setAttribute('name', 'other');
        await ready(control);
        expect(entries(form)).to.deep.equal([`other=${FIRST}`]);
        control.removeAttribute('name');
        await ready(control);
        expect(entries(form)).to.deep.equal([]);
      });
    });

    describe('default and reset', () => {
      it('is selected from the start', async () => {
        const { form, control } = await inForm(kind, true, [FIRST, THIRD]);
        expect(selected(control)).to.deep.equal([FIRST, THIRD]);
        expect(entries(form)).to.deep.equal([`provider=${FIRST}`, `provider=${THIRD}`]);
      });

      it('comes back with a reset, without an event', async () => {
        for (const multiple of [false, true]) {
          const { form, control } = await inForm(kind, multiple, [SECOND]);
          click(control, FIRST);
          await ready(control);
          const heard = heardFrom(form);
          form.reset();
          expect(control.value).to.equal(SECOND);
          expect(entries(form)).to.deep.equal([`provider=${SECOND}`]);
          await ready(control);
          expect(selected(control)).to.deep.equal([SECOND]);
          expect(heard).to.deep.equal([]);
        }
      });

      it('is nothing where there is no default', async () => {
        const { form, control } = await inForm(kind, false);
        control.value = FIRST;
        form.reset();
        expect(control.value).to.equal('');
        expect(entries(form)).to.deep.equal([]);
      });
    });

    describe('validity', () => {
      it('is given where nothing is required', async () => {
        const { control } = await inForm(kind, false);
        expect(control.willValidate).to.equal(true);
        expect(control.validity.valid).to.equal(true);
        expect(control.validationMessage).to.equal('');
        expect(control.checkValidity()).to.equal(true);
        expect(control.matches(':valid')).to.equal(true);
      });

      it('lacks a selection that is required', async () => {
        const { form, control } = await inForm(kind, true);
        control.required = true;
        await ready(control);
        const heard = heardFrom(form);
        expect(control.validity.valueMissing).to.equal(true);
        expect(control.validationMessage).not.to.equal('');
        expect(control.matches(':invalid')).to.equal(true);
        expect(form.matches(':invalid')).to.equal(true);
        expect(control.checkValidity()).to.equal(false);
        expect(heard).to.deep.equal(['invalid']);
        expect(form.checkValidity()).to.equal(false);
        expect(heard).to.deep.equal(['invalid', 'invalid']);
      });

      it('comes with a selection, and goes with it', async () => {
        const { form, control } = await inForm(kind, true);
        control.setAttribute('required', '');
        await ready(control);
        click(control, FIRST);
        await ready(control);
        expect(control.checkValidity()).to.equal(true);
        expect(form.checkValidity()).to.equal(true);
        click(control, FIRST);
        await ready(control);
        expect(control.checkValidity()).to.equal(false);
        control.value = SECOND;
        expect(control.checkValidity()).to.equal(true);
        form.reset();
        expect(control.checkValidity()).to.equal(false);
      });

      it('keeps a form from being submitted, and brings the focus', async () => {
        const { form, control } = await inForm(kind, false);
        control.required = true;
        await ready(control);
        let submitted = 0;
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          submitted++;
        });
        form.requestSubmit();
        expect(submitted).to.equal(0);
        expect(document.activeElement === control).to.equal(true);
        control.value = FIRST;
        form.requestSubmit();
        expect(submitted).to.equal(1);
      });
    });

    describe('disabled', () => {
      for (const [how, disable] of [
        ['itself', (control: Control, _: HTMLFieldSetElement, off: boolean) => (control.disabled = off)],
        ['by a fieldset', (_: Control, fieldset: HTMLFieldSetElement, off: boolean) => (fieldset.disabled = off)],
      ] as const) {
        it(`${how}, it is neither submitted nor checked`, async () => {
          const { form, control } = await inForm(kind, true, [FIRST]);
          const fieldset = document.createElement('fieldset');
          form.append(fieldset);
          fieldset.append(control);
          disable(control, fieldset, true);
          await ready(control);
          expect(control.matches(':disabled')).to.equal(true);
          expect(entries(form)).to.deep.equal([]);
          expect(control.willValidate).to.equal(false);
          control.required = true;
          control.value = '';
          await ready(control);
          expect(control.checkValidity()).to.equal(true);
          expect(form.checkValidity()).to.equal(true);
          disable(control, fieldset, false);
          await ready(control);
          expect(control.checkValidity()).to.equal(false);
          control.value = SECOND;
          expect(entries(form)).to.deep.equal([`provider=${SECOND}`]);
        });
      }
    });

    describe('form and labels', () => {
      it('are those around it', async () => {
        const { form, control } = await inForm(kind, true);
        expect(control.form === form).to.equal(true);
        expect([...form.elements].includes(control)).to.equal(true);
        expect(form.elements.namedItem('provider') === control).to.equal(true);
        const label = document.createElement('label');
        label.htmlFor = control.id = 'picker';
        form.prepend(label);
        expect([...control.labels].includes(label)).to.equal(true);
      });

      it('may be elsewhere on the page, and may change', async () => {
        const { form, control } = await inForm(kind, true, [FIRST]);
        const other = place('<form id="elsewhere"></form>') as unknown as HTMLFormElement;
        control.setAttribute('form', 'elsewhere');
        expect(control.form === other).to.equal(true);
        expect(entries(form)).to.deep.equal([]);
        expect(entries(other)).to.deep.equal([`provider=${FIRST}`]);
      });
    });
  });
}

describe('the directory alone', () => {
  it('is no control where nothing can be selected', () => {
    const form = place('<form></form>') as unknown as HTMLFormElement;
    const control = DIRECTORY.create(api, true, [FIRST]);
    for (const [name, value] of [
      ['selection', 'none'],
      ['name', 'provider'],
      ['required', ''],
    ] as const)
      control.setAttribute(name, value);
    form.append(control);
    expect(entries(form)).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(true);
  });

  it('submits its default before anything is fetched', async () => {
    api.intercept = () => new Promise(() => {});
    const form = place('<form></form>') as unknown as HTMLFormElement;
    const control = DIRECTORY.create(api, true, [FIRST, 'no such id!', FIRST, 'SAMPLE']);
    control.setAttribute('name', 'provider');
    form.append(control);
    await (control as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    expect(entries(form)).to.deep.equal([`provider=${FIRST}`, `provider=${FIXTURES.member}`]);
  });

  it('keeps one of several where only one may be selected', async () => {
    const { form, control } = await inForm(DIRECTORY, false, [FIRST, SECOND]);
    expect(entries(form)).to.deep.equal([`provider=${FIRST}`]);
    const list = control as unknown as { selectedIds: readonly string[] };
    list.selectedIds = [THIRD, SECOND];
    expect(list.selectedIds).to.deep.equal([THIRD]);
    for (const junk of [null, undefined, 'sample', 7, {}, [Symbol('x'), null, {}, '']]) {
      list.selectedIds = junk as never;
      expect(list.selectedIds).to.deep.equal([]);
    }
  });
});
