import former from '../../demo/former-service-providers.json' with { type: 'json' };
import listing from '../../demo/service-providers.json' with { type: 'json' };
import { API, faulty } from './sample-api.js';

/** Address of the sample listing. */
export const LISTING = `${API}/service-providers.json`;

/** The same in the shape that DataCite's website had. */
export const FORMER_LISTING = `${API}/former-service-providers.json`;

/** The same, where it cannot be had or makes no sense. */
export const faultyListing = (...faults: string[]): string => `${faulty(...faults)}/service-providers.json`;

/** With logos where stories have them. */
const atHome = (text: string) =>
  text.replaceAll('../test/sample-api/logos/', new URL('sample-logos/', document.baseURI).href);

const FILES: ReadonlyMap<string, string> = new Map([
  [LISTING, atHome(JSON.stringify(listing))],
  [FORMER_LISTING, atHome(JSON.stringify(former))],
]);

/** Answers for the listings; `null`: it is not one that was asked for. */
export function answerListing({ url }: Request): Response | null {
  const text = FILES.get(url);
  return text === undefined ? null : new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
