import { expect, fixtureSync } from '@open-wc/testing';
import type { Registration } from '../../src/datacite.js';
import { FIXTURES, realApi } from '../support/sample-api.js';
import { strictPageUrl } from '../support/strict-page.js';

/** What a badge that requires the host says in this frame. */
async function saidIn(frame: HTMLIFrameElement): Promise<string> {
  const { status, reason } = await new Promise<Registration>((resolve) => {
    const listen = ({ source, data }: MessageEvent<Registration>) => {
      if (source !== frame.contentWindow || !('status' in data)) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
  });
  return `${status} ${reason}`;
}

function frameWith(attributes: Readonly<Record<string, string>>): HTMLIFrameElement {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe></iframe>');
  // Inserted again, since `sandbox` is read when a frame is loaded.
  frame.remove();
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  queueMicrotask(() => document.body.append(frame));
  return frame;
}

const url = (provider: string, options = {}) => strictPageUrl('badge', { provider, ...options });

/** A document without an address of its own, with the same badge. */
const srcdoc = () => `
  <script type="module" src="${new URL('/strict-page/badge/report.js', location.href).href}"></script>
  <script type="module" src="${new URL('/strict-page/badge/datacite-provider-badge.min.js', location.href).href}"></script>
  <datacite-provider-badge require-host cache="none" provider="${FIXTURES.localhost}" api-base="${realApi()}"></datacite-provider-badge>`;

describe('a badge that requires the host, in a frame', () => {
  const frames: HTMLIFrameElement[] = [];
  const open = (attributes: Readonly<Record<string, string>>) => {
    const frame = frameWith(attributes);
    frames.push(frame);
    return saidIn(frame);
  };
  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  it("goes by the frame's own host", async () => {
    expect(await open({ src: url(FIXTURES.localhost) })).to.equal('registered null');
    expect(await open({ src: url(FIXTURES.member) })).to.equal('unknown host-mismatch');
  });

  it('is nowhere in a sandboxed one, though its address names a host', async () => {
    // Without a policy, since WebKit takes no script for the own one of a page that has an origin of its own.
    const src = url(FIXTURES.localhost, { 'no-policy': '' });
    expect(await open({ src, sandbox: 'allow-scripts' })).to.equal('unknown host-mismatch');
  });

  it('is nowhere in a document without an address', async () => {
    expect(await open({ srcdoc: srcdoc() })).to.equal('unknown host-mismatch');
    expect(await open({ srcdoc: srcdoc(), sandbox: 'allow-scripts' })).to.equal('unknown host-mismatch');
  });
});
