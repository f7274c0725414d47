import { expect } from '@open-wc/testing';
import type { Registration } from '../../src/datacite.js';
import { FALLBACK, answered, heardFrom, mountAnswered, mountBadge, place, textOf } from '../support/badge.js';
import { queryByRole } from '../support/by-role.js';
import { eventually, quiet } from '../support/eventually.js';
import { FIXTURES, SampleApiFixture } from '../support/sample-api.js';

const api = new SampleApiFixture();

/** Tests run on `localhost`, which is one account's website. */
const AT_HOME = FIXTURES.localhost;
const ELSEWHERE = FIXTURES.member;

const attributes = (provider: string) => ({ provider, 'api-base': api.base, 'require-host': '' });
const said = ({ registration }: { registration: Registration | null }) =>
  `${registration?.status} ${registration?.kind} ${registration?.reason}`;

describe('a badge that requires the host', () => {
  it("is registered on the provider's own website", async () => {
    const badge = await mountAnswered(attributes(AT_HOME));
    expect(said(badge)).to.equal('registered member null');
    expect(textOf(badge, 'label')).to.equal('DataCite Member');
  });

  it('is unknown anywhere else, and says why', async () => {
    const badge = await mountAnswered({ ...attributes(ELSEWHERE), variant: 'card' });
    expect(said(badge)).to.equal('unknown null host-mismatch');
    expect(textOf(badge, 'status')).to.equal('Cannot be verified right now');
    expect(textOf(badge, 'label')).to.equal('DataCite');
    badge.shadowRoot!.querySelector('[popover]')!.dispatchEvent(new Event('focus'));
    await eventually(() => textOf(badge, 'details').includes("on the provider's own website"), 'the reason');
  });

  it('keeps the fallback content beside that', async () => {
    const badge = await mountAnswered(attributes(ELSEWHERE), FALLBACK);
    expect(Boolean(queryByRole(badge, 'link', { name: 'My own claim' }))).to.equal(true);
  });

  it('matches nothing for a record without a website', async () => {
    expect(said(await mountAnswered(attributes(FIXTURES.noWebsite)))).to.equal('unknown null host-mismatch');
  });

  it('says of others what it would say without it', async () => {
    expect(said(await mountAnswered(attributes(FIXTURES.inactive)))).to.equal('inactive member inactive');
    expect(said(await mountAnswered(attributes(FIXTURES.unknown)))).to.equal('not-registered null not-found');
    expect(said(await mountAnswered(attributes('no id')))).to.equal('not-registered null invalid-id');
    expect(said(await mountAnswered({ ...attributes(AT_HOME), 'api-base': api.withFaults('status=503') }))).to.equal(
      'unknown null server-error',
    );
  });

  it('claims nothing, and tells nobody of a claim, before hosts can be compared', async () => {
    const where = place();
    const heard = heardFrom(where);
    const badge = await answered(await mountBadge(attributes(AT_HOME), '', where));
    await quiet();
    expect(heard.map(({ detail }) => detail?.status)).to.deep.equal(['registered']);
    expect(said(badge)).to.equal('registered member null');
  });
});

describe('the attribute require-host', () => {
  it('is obeyed as soon as it comes and as soon as it goes, without a new request', async () => {
    const badge = await mountAnswered({ provider: ELSEWHERE, 'api-base': api.base });
    expect(said(badge)).to.equal('registered member null');
    badge.setAttribute('require-host', '');
    expect(badge.status).to.equal('loading');
    await answered(badge);
    expect(said(badge)).to.equal('unknown null host-mismatch');
    badge.removeAttribute('require-host');
    await badge.updateComplete;
    expect(said(badge)).to.equal('registered member null');
    badge.requireHost = true;
    await badge.updateComplete;
    expect(said(badge)).to.equal('unknown null host-mismatch');
    expect(api.requests).to.have.length(1);
  });

  it('is a property too', async () => {
    const badge = await mountAnswered(attributes(AT_HOME));
    expect(badge.requireHost).to.equal(true);
    badge.requireHost = false;
    await badge.updateComplete;
    expect(badge.status).to.equal('registered');
  });

  it('asks nothing more than a badge without it', async () => {
    await mountAnswered(attributes(AT_HOME));
    expect(api.requests.map(({ pathname }) => pathname.split('/').pop())).to.deep.equal(['providers']);
  });

  it('holds after another attempt', async () => {
    const badge = await mountAnswered(attributes(ELSEWHERE));
    expect(await badge.refresh()).to.include({ status: 'unknown', reason: 'host-mismatch' });
  });
});
