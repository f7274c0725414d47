/**
 * Whose website a page is on. The Public Suffix List is tldts' (MIT): released each time the list changes, most lately in November 2026, 41 kB with brotli. psl (MIT) has
 * 37 kB, but its list is of December 2024; it also takes `127.0.0.1` for a name.
 *
 * @module
 */
import { getDomain } from 'tldts';

/**
 * The organization's part of a host name (`cern.ch` of `home.cern.ch`), by the Public Suffix List with its private section. `null` for a public suffix
 * (`ac.uk`, `github.io`), an IP address, `localhost` and every other name of one label.
 */
const registrableDomainOf = (host: string) =>
  getDomain(host, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });

/** The host of a URL in one spelling: `URL` makes it lower case, punycode and a canonical IP address. `''` where there is none. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '').replace(/^www\./, '') : '';
}

/** Hosts that have no subdomains which somebody else answers for: IP addresses, and this device. */
const isAlone = (host: string) => /^\[|^[\d.]+$|^localhost$/.test(host);

/**
 * Whether a page is on a website: on its host or on a subdomain of it. A leading `www.`, the port, a trailing dot, the letter case and the way an
 * international name is written make no difference. Nobody is on the website of a public suffix, because everybody is. IP addresses and `localhost` count
 * exactly. A path counts for nothing: whoever shares a host with others (`https://sites.google.com/view/…`) shares its website.
 *
 * @param pageHost `location.hostname` of the page; `''` for none
 * @param website a record's website, an `http:` or `https:` URL; `null` for none
 */
export function isOnWebsite(pageHost: string, website: string | null): boolean {
  const page = hostOf(`http://${pageHost}`);
  const site = hostOf(website ?? '');
  if (isAlone(site)) return page === site;
  const domain = registrableDomainOf(site);
  // Of no host or a public suffix there is none. A subdomain that others may register under (`bucket.s3.amazonaws.com` below `amazonaws.com`) has another registrable domain.
  return domain !== null && registrableDomainOf(page) === domain && `.${page}`.endsWith(`.${site}`);
}
