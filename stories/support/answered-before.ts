import type { DataciteProviderBadge, DataciteProviderList } from '../../src/index.js';
import { setAttributes, type Attributes } from './attributes.js';
import { faulty } from './sample-api.js';

const HOUR = 3_600_000;

/** Lets new dates be some time ago. @returns puts the clock right again */
function turnBackClock(milliseconds: number): () => void {
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...args: [] | [number | string]) {
      super(args.length ? args[0] : Clock.now() - milliseconds);
    }
    static override now = () => Clock.now() - milliseconds;
  } as DateConstructor;
  return () => {
    globalThis.Date = Clock;
  };
}

/** Args of an element whose API answered once, is asked again after an hour, and refuses from then on. */
export const refusedLater = (name: string): Attributes => ({
  'api-base': faulty('firewall=1/86400', `tag=${name}`),
  cache: 'memory',
  'max-age': 3600,
});

/** A loader that has the same question answered some hours ago, so that the page still holds that answer. */
export const answeredBefore =
  (tagName: string, event: string, hours: number) =>
  async ({ args }: { args: Attributes }): Promise<void> => {
    const element = document.createElement(tagName) as DataciteProviderBadge | DataciteProviderList;
    setAttributes(element, args);
    const answered = new Promise((resolve) => {
      element.addEventListener(event, resolve, { once: true });
    });
    const putRight = turnBackClock(hours * HOUR);
    document.body.append(element);
    await element.updateComplete;
    // While a story is prepared its page is not displayed, and what nobody sees asks nothing by itself.
    void element.refresh();
    await answered;
    element.remove();
    putRight();
  };
