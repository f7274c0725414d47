import { expect } from '@open-wc/testing';
import { getJson } from '../../src/sources/http.js';
import { realApi } from '../support/sample-api.js';

const never = new AbortController().signal;

describe('a deadline', () => {
  it('ends what hangs', async () => {
    const answer = await getJson(`${realApi('hang')}/providers`, never, 1);
    expect(answer).to.include({ body: null, failure: 'timeout' });
  });

  it('ends an answer that begins and does not come', async () => {
    const slow = new Response(
      new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"data":')) }),
    );
    const real = globalThis.fetch;
    globalThis.fetch = (_, init) =>
      Promise.resolve(
        Object.assign(slow, {
          json: () =>
            new Promise((_resolve, reject) => {
              init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
            }),
        }),
      );
    try {
      expect(await getJson('https://sample-api.invalid/providers', never, 1)).to.include({
        body: null,
        failure: 'timeout',
      });
    } finally {
      globalThis.fetch = real;
    }
  });

  it('is not what an abort is', async () => {
    const controller = new AbortController();
    const answer = getJson(`${realApi('hang')}/providers`, controller.signal).catch((error: unknown) => error);
    controller.abort('gone');
    expect(await answer).to.equal('gone');
  });

  it('does not matter to a quick answer', async () => {
    const answer = await getJson(`${realApi()}/providers?page[size]=0`, never, 15_000);
    expect(answer.failure).to.equal(null);
    expect(answer.body).to.have.nested.property('meta.total');
  });
});
