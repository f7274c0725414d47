import { deadline } from './deadline.js';

const isWhole = (url: string) => new URL(url).searchParams.get('page[size]') === '1000';

/** Leaves the requests for all of a scope without an answer for a day. For a story's `beforeEach`, which gets the function that undoes it. */
export const wholeHeld = () => {
  const undo = deadline(86_400_000)();
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return isWhole(request.url) ? new Promise(() => undefined) : fetch(request);
  };
  return () => {
    globalThis.fetch = fetch;
    undo();
  };
};
