import { expect } from '@open-wc/testing';
import type { DataciteProviderBadge } from '../../src/badge.js';
import { answered, partOf } from '../support/badge.js';
import { eventually } from '../support/eventually.js';
import { openFacet, press, rows, settled, words } from '../support/list.js';
import { FIXTURES, realApi } from '../support/sample-api.js';
import { SCRIPTS, openStrictPage, strictPageUrl, type StrictPage } from '../support/strict-page.js';

/** Account, faults and what a badge then says, with `require-host` and without. */
const STATUSES = [
  [FIXTURES.member, '', 'registered', 'unknown'],
  [FIXTURES.localhost, '', 'registered', 'registered'],
  [FIXTURES.organization, '', 'registered', 'unknown'],
  [FIXTURES.inactive, '', 'inactive', 'inactive'],
  [FIXTURES.unknown, '', 'not-registered', 'not-registered'],
  [FIXTURES.member, 'status=503', 'unknown', 'unknown'],
  [FIXTURES.hostile, '', 'registered', 'unknown'],
] as const;

interface Expected {
  readonly badge: DataciteProviderBadge;
  readonly status: string;
}

function addBadges(page: StrictPage): Expected[] {
  const one = realApi();
  return ['seal', 'chip', 'card'].flatMap((variant) =>
    STATUSES.flatMap(([provider, fault, free, required]) => {
      const attributes = { provider, variant, 'api-base': fault ? realApi(fault) : one };
      return [
        { badge: page.add(attributes), status: free },
        { badge: page.add({ ...attributes, 'require-host': '' }), status: required },
      ];
    }),
  );
}

async function openDetails(badge: DataciteProviderBadge): Promise<void> {
  badge.shadowRoot!.querySelector<HTMLElement>('.details-button')!.click();
  await eventually(() => partOf(badge, 'details')!.querySelector('dl'), 'the details');
}

async function useBadges(page: StrictPage): Promise<void> {
  for (const { badge, status } of addBadges(page)) {
    // Nobody is asked for what is not in sight.
    badge.scrollIntoView();
    await answered(badge);
    const { variant, provider, requireHost } = badge;
    expect(badge.status, `${provider} as ${variant}${requireHost ? ' that requires the host' : ''}`).to.equal(status);
    await openDetails(badge);
  }
}

async function useList(page: StrictPage, api = realApi()): Promise<void> {
  const list = page.addList({ 'api-base': api, 'member-type': 'consortium,direct_member', 'page-size': '100' });
  await settled(list);
  expect(list.state).to.equal('ready');
  const facet = await openFacet(list, 'Member type');
  const box = [...facet.querySelectorAll('label')].find((label) => words(label).startsWith('Consortium'))!;
  box.click();
  await settled(list);
  const disclosure = await eventually(
    () => list.shadowRoot!.querySelector<HTMLElement>('.results .disclosure'),
    'a consortium',
  );
  disclosure.click();
  await eventually(() => list.shadowRoot!.querySelector('.organizations li'), 'its organizations');
  press(list, 'Clear all filters');
  await settled(list);
}

/** All elements in shadow trees below a document. */
function shadowElements(root: ParentNode): Element[] {
  const hosts = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot);
  return hosts.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('*'), ...shadowElements(shadowRoot!)]);
}

function expectStyled(page: StrictPage): void {
  const style = (selector: string) => {
    const found = shadowElements(page.window.document).find((element) => element.matches(selector));
    return page.window.getComputedStyle(found!);
  };
  expect(style('.seal.registered .shape').stroke).to.equal('rgb(0, 177, 226)');
  expect(style('.card').display).to.equal('flex');
  expect(style('.visually-hidden').position).to.equal('absolute');
  expect(page.window.getComputedStyle(page.window.document.body).borderTopColor).to.equal('rgb(1, 2, 3)');
}

for (const script of SCRIPTS) {
  for (const policy of ['', 'lit-policy'] as const) {
    const options: Record<string, string> = policy ? { [policy]: '' } : {};
    describe(`under a strict policy, the file "${script}" ${policy && 'with no Trusted Types policy allowed but lit-html'}`, () => {
      it('does everything, and nothing that is forbidden', async () => {
        const page = await openStrictPage(strictPageUrl(script, options));
        await useBadges(page);
        if (script !== 'badge') await useList(page);
        expectStyled(page);
        expect(page.window.report.violations).to.deep.equal([]);
        expect(page.window.report.errors).to.deep.equal([]);
      });
    });
  }

  describe(`the file "${script}"`, () => {
    it('adds no global', async () => {
      const page = await openStrictPage(strictPageUrl(script));
      await useBadges(page);
      if (script !== 'badge') await useList(page);
      const { report } = page.window;
      const added = Object.getOwnPropertyNames(page.window).filter((name) => !report.globals.includes(name));
      expect(added).to.deep.equal([]);
    });

    it('writes no style attribute, style element or script into its trees', async () => {
      const page = await openStrictPage(strictPageUrl(script));
      await useBadges(page);
      if (script !== 'badge') await useList(page);
      const found = shadowElements(page.window.document).filter(
        // Where a popover is open, its place was set through the CSSOM.
        (element) => element.matches('[style]:not([popover]), style, script, link, base, meta'),
      );
      expect(found.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    });

    it('calls an account unknown, not registered, where hosts cannot be compared', async () => {
      const url = strictPageUrl(script).replace(`${script}/`, `${script}/~without-own-host/`);
      const page = await openStrictPage(url);
      const badge = await answered(page.add({ provider: FIXTURES.localhost, 'require-host': '' }));
      expect(`${badge.status} ${badge.registration?.reason}`).to.equal('unknown host-mismatch');
      badge.requireHost = false;
      await badge.updateComplete;
      expect(badge.status).to.equal('registered');
    });
  });
}

describe('where images are forbidden', () => {
  it('logos are initials, and nothing else is reported than that images were forbidden', async () => {
    const page = await openStrictPage(strictPageUrl('elements', { 'no-images': '' }));
    const list = page.addList({ query: FIXTURES.member });
    await settled(list);
    await eventually(() => page.window.report.violations.length > 0, 'a violation');
    const logos = () => rows(list).flatMap((row) => [...row.querySelectorAll<HTMLImageElement>('img')]);
    await eventually(() => logos().every(({ hidden }) => hidden), 'no logo');
    expect(logos()).to.have.length.greaterThan(0);
    for (const row of rows(list)) expect(words(row.querySelector('.initials'))).to.match(/^\p{Lu}{1,2}$/u);
    const others = page.window.report.violations.filter((violation) => !violation.startsWith('img-src '));
    expect(others).to.deep.equal([]);
  });
});
