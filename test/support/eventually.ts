import { waitUntil } from '@open-wc/testing';

/** What a probe finds, as soon as it finds something: for what comes with a frame, a module or an event of the browser's own. */
export async function eventually<Found>(probe: () => Found | null | undefined | false, what: string): Promise<Found> {
  let found: Found | null | undefined | false;
  await waitUntil(() => Boolean((found = probe())), `never seen: ${what}`, { interval: 5, timeout: 10_000 });
  return found as Found;
}

/** Resolves when everything that was scheduled before has run: what has not happened by then, nobody has started. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    await new Promise<void>((resolve) => setTimeout(resolve));
  }
}
