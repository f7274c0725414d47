import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountAnswered, mountCase, place, type DataciteProviderBadge } from '../support/badge.js';
import { getByRole, queryAllByRole, queryByRole } from '../support/by-role.js';
import { eventually } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();
const DETAILS = /^Details/;
const VARIANTS = ['seal', 'chip', 'card'] as const;

const buttonOf = (badge: DataciteProviderBadge) => getByRole(badge, 'button', { name: DETAILS });
const dialogOf = (badge: DataciteProviderBadge) => queryByRole(badge, 'dialog', { name: DETAILS });
const opened = (badge: DataciteProviderBadge) => eventually(() => dialogOf(badge), 'the open details');
const closed = (badge: DataciteProviderBadge) => eventually(() => !dialogOf(badge), 'the closed details');

/** Opens the details and waits for all that is in them. */
async function open(badge: DataciteProviderBadge): Promise<HTMLElement> {
  buttonOf(badge).click();
  const dialog = await opened(badge);
  await eventually(
    () => queryByRole(dialog, 'definition') ?? queryByRole(dialog, 'paragraph'),
    'the content of the details',
  );
  return dialog;
}

/** What is said about a fact, if it is listed. */
function factOf(dialog: HTMLElement, name: string): HTMLElement | null {
  const term = queryAllByRole(dialog, 'term').find((element) => element.textContent === name);
  return term ? queryByRole(term.parentElement!, 'definition') : null;
}
const factText = (dialog: HTMLElement, name: string) =>
  factOf(dialog, name)?.textContent.replace(/\s+/g, ' ').trim() ?? null;

for (const variant of VARIANTS) {
  describe(`the details of a ${variant}`, () => {
    it('are behind a button that names the provider', async () => {
      const badge = await mountCase(api, 'registered', { variant });
      expect(getByRole(badge, 'button', { name: /Details.*Sample University of Aldermere/ })).to.exist;
      expect(dialogOf(badge)).to.equal(null);
    });

    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['Space', ' '],
    ] as const) {
      it(`open with ${name} and close with Escape`, async () => {
        const badge = await mountCase(api, 'registered', { variant });
        buttonOf(badge).focus();
        await sendKeys({ press: key });
        const dialog = await opened(badge);
        expect(dialog.matches(':popover-open')).to.equal(true);
        await sendKeys({ press: 'Escape' });
        await closed(badge);
        expect(badge.shadowRoot!.activeElement).to.equal(buttonOf(badge));
      });
    }

    it('are wholly within the window', async () => {
      const badge = await mountCase(api, 'registered', { variant }, '', place('<div style="text-align: end"></div>'));
      const dialog = await open(badge);
      const box = await eventually(() => {
        const { left, right, top } = dialog.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && top >= 0 ? { left, right, top } : null;
      }, 'details within the window');
      expect(box.right).to.be.greaterThan(box.left);
    });
  });
}

describe('the keyboard', () => {
  it('goes from the link to the button, into the details and out', async () => {
    const where = place();
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    where.append(before);
    const badge = await mountCase(api, 'registered', {}, '', where);
    where.append(after);
    before.focus();
    const focused = () => badge.shadowRoot!.activeElement;
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(getByRole(badge, 'link'));
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(buttonOf(badge));
    await sendKeys({ press: 'Enter' });
    const dialog = await opened(badge);
    await eventually(() => queryByRole(dialog, 'button', { name: 'Check again' }), 'the content');
    const inside = [];
    await sendKeys({ press: 'Tab' });
    while (focused() && dialog.contains(focused())) {
      inside.push(focused());
      await sendKeys({ press: 'Tab' });
    }
    expect(inside).to.include(getByRole(dialog, 'button', { name: 'Check again' }));
    expect(inside).to.include(getByRole(dialog, 'link', { name: "See DataCite's own answer" }));
    expect(document.activeElement).to.equal(after);
  });

  it('leaves out what is closed', async () => {
    const where = place();
    const badge = await mountCase(api, 'registered', {}, '', where);
    const after = document.createElement('button');
    where.append(after);
    buttonOf(badge).focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
  });
});

describe('the button', () => {
  it('tells whether the details are open', async () => {
    const badge = await mountCase(api, 'registered');
    const button = buttonOf(badge) as HTMLButtonElement;
    // Browsers derive the expanded state from this relation.
    expect(button.popoverTargetElement).to.equal(badge.shadowRoot!.querySelector('[part~="details"]'));
    button.click();
    await opened(badge);
    button.click();
    await closed(badge);
  });

  it('is not there with details="none"', async () => {
    const badge = await mountCase(api, 'registered', { details: 'none' });
    expect(queryByRole(badge, 'button')).to.equal(null);
    expect(badge.shadowRoot!.querySelector('[popover]')).to.equal(null);
  });

  it('is not there while there is no answer', async () => {
    const badge = await mountCase(api, 'loading');
    expect(queryByRole(badge, 'button')).to.equal(null);
  });
});

describe('the details say', () => {
  it('what is claimed', async () => {
    const dialog = await open(await mountCase(api, 'registered'));
    expect(dialog.textContent)
      .to.contain('Sample University of Aldermere')
      .and.contain('DataCite Member')
      .and.contain('Registered');
  });

  it('what the record holds', async () => {
    const dialog = await open(await mountCase(api, 'registered'));
    expect(factText(dialog, 'Account')).to.equal('SAMPLE');
    expect(factText(dialog, 'Member type')).to.equal('Direct Member');
    expect(factText(dialog, 'Joined')).to.equal('May 6, 2014');
    expect(factText(dialog, 'Country')).to.equal('United Kingdom');
    expect(factText(dialog, 'Organization type')).to.equal('Academic Institution');
    expect(getByRole(factOf(dialog, 'Website')!, 'link')).to.have.attribute('href', 'https://www.sample.example/');
    expect(getByRole(factOf(dialog, 'ROR')!, 'link').getAttribute('href')).to.match(/^https:\/\/ror\.org\/0/);
  });

  it('which consortium an organization belongs to', async () => {
    const dialog = await open(await mountAnswered({ provider: FIXTURES.organization, 'api-base': api.base }));
    expect(factText(dialog, 'Consortium')).to.equal(FIXTURES.consortium.toUpperCase());
  });

  it('that an account calls itself a service provider, and no more than that', async () => {
    const dialog = await open(await mountAnswered({ provider: FIXTURES.serviceProviderType, 'api-base': api.base }));
    expect(factText(dialog, 'Organization type')?.toLowerCase()).to.equal('service provider');
    expect(dialog.textContent).not.to.contain('Registered Service Provider');
  });

  it('nothing where the record says nothing', async () => {
    const dialog = await open(await mountAnswered({ provider: FIXTURES.minimal, 'api-base': api.base }));
    for (const name of ['Website', 'Country', 'ROR', 'Joined', 'Organization type', 'Consortium']) {
      expect(factOf(dialog, name), name).to.equal(null);
    }
    expect(dialog.textContent).not.to.match(/null|undefined|NaN/);
  });

  it('what was asked and when', async () => {
    const badge = await mountCase(api, 'registered');
    const dialog = await open(badge);
    const link = getByRole(dialog, 'link', { name: "See DataCite's own answer" });
    expect((link as HTMLAnchorElement).href).to.equal(api.requests[0]!.href);
    expect(dialog.textContent).to.contain('sample-api.invalid');
    const time = dialog.querySelector('time')!;
    expect(time.dateTime).to.equal(badge.registration!.checkedAt);
    expect(time.textContent).not.to.equal('');
  });

  it('which other accounts have the same ROR id', async () => {
    const dialog = await open(await mountAnswered({ provider: FIXTURES.sharedRor, 'api-base': api.base }));
    const others = factText(dialog, 'Other accounts with this ROR id');
    expect(others).to.contain(FIXTURES.sharedRorInactive.toUpperCase());
    expect(others).not.to.contain(FIXTURES.sharedRorActive.toUpperCase());
  });

  it('nothing of other accounts where there are none', async () => {
    const dialog = await open(await mountCase(api, 'registered'));
    expect(factOf(dialog, 'Other accounts with this ROR id')).to.equal(null);
  });

  for (const [name, sentence] of [
    ['inactive', /not active/],
    ['not-registered', /no account/],
    ['unknown', /error/],
  ] as const) {
    it(`why: ${name}`, async () => {
      expect((await open(await mountCase(api, name))).textContent).to.match(sentence);
    });
  }

  it('of an identifier that cannot be one, that nobody was asked', async () => {
    const badge = await mountAnswered({ provider: '../x', 'api-base': api.base });
    buttonOf(badge).click();
    const dialog = await opened(badge);
    expect(queryByRole(dialog, 'link')).to.equal(null);
    await eventually(() => /cannot be/.test(dialog.textContent), 'the reason');
    expect(queryByRole(dialog, 'link')).to.equal(null);
  });

  it('of hostile records only what is sound', async () => {
    for (const provider of [FIXTURES.hostile, FIXTURES.hostileData]) {
      const badge = await mountAnswered({ provider, 'api-base': api.base });
      const dialog = await open(badge);
      const targets = queryAllByRole(badge, 'link').map((link) => link.getAttribute('href')!);
      expect(targets.every((href) => /^https?:\/\//.test(href))).to.equal(true);
      expect(factOf(dialog, 'Website')).to.equal(null);
      expect(badge.shadowRoot!.querySelector('img, script, iframe, svg[onload]')).to.equal(null);
    }
  });
});

describe('"Check again"', () => {
  it('asks once more and shows the answer', async () => {
    const badge = await mountCase(api, 'registered');
    const dialog = await open(badge);
    const held = api.hold();
    getByRole(dialog, 'button', { name: 'Check again' }).click();
    (await held.next()).answerWith({ data: [], meta: { total: 0 } });
    await eventually(() => badge.getAttribute('status') === 'not-registered', 'the new answer');
    expect(held.all).to.have.length(1);
    expect(dialog.matches(':popover-open')).to.equal(true);
    expect(dialog.textContent).to.match(/no account/);
  });

  it('keeps the focus where it is', async () => {
    const badge = await mountCase(api, 'registered');
    const dialog = await open(badge);
    getByRole(dialog, 'button', { name: 'Check again' }).focus();
    const held = api.hold();
    await sendKeys({ press: 'Enter' });
    (await held.next()).answer();
    await badge.refresh();
    expect(badge.shadowRoot!.activeElement).to.equal(getByRole(dialog, 'button', { name: 'Check again' }));
  });
});

describe('"Try again"', () => {
  it('asks once more and shows the answer', async () => {
    const badge = await mountAnswered({ provider: FIXTURES.member, 'api-base': api.withFaults('flaky=1') });
    getByRole(badge, 'button', { name: 'Try again' }).click();
    await eventually(() => badge.getAttribute('status') === 'registered', 'the answer');
    expect(api.requests).to.have.length(2);
    expect(queryByRole(badge, 'button', { name: 'Try again' })).to.equal(null);
  });
});
