/**
 * Requests a page may make to one API in a minute, whatever its elements do. DataCite's firewall gives everybody behind one address 500 in five
 * minutes: one page alone cannot spend them.
 */
const MOST = 60;
const MINUTE = 60_000;

/** Times of the latest requests, by API base. */
const spent = new Map<string, number[]>();

/** Takes one request of the page's budget. `false` where nothing is left of it. */
export function spend(apiBase: string): boolean {
  const now = Date.now();
  // A clock that was set back has no say over what is left.
  const recent = (spent.get(apiBase) ?? []).filter((time) => Math.abs(now - time) < MINUTE);
  spent.set(apiBase, recent);
  return recent.length < MOST && recent.push(now) > 0;
}
