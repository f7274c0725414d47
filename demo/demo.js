/**
 * Says whether the page's elements ask the sample API or, with `?api=live`, DataCite itself. Runs before the elements are defined, so
 * nobody is asked by mistake.
 *
 * An element with `data-fault` always asks the sample API, with that fault; so does one inside `[data-sample]`.
 *
 * @module
 */
export const SAMPLE_API = new URL('/sample-api', location.href).href;

const live = new URLSearchParams(location.search).get('api') === 'live';
document.documentElement.dataset.api = live ? 'live' : 'sample';

for (const element of document.querySelectorAll('datacite-provider-badge, datacite-provider-list')) {
  const fault = element.getAttribute('data-fault');
  if (live && !fault && !element.closest('[data-sample]')) continue;
  element.setAttribute('api-base', fault ? `${SAMPLE_API}/~${fault}` : SAMPLE_API);
  // Live answers are kept for a day, as everywhere; sample data may change any time.
  if (!element.hasAttribute('cache')) element.setAttribute('cache', 'memory');
}

for (const link of document.querySelectorAll('.demo-bar a')) {
  if (!(link instanceof HTMLAnchorElement)) continue;
  const { data } = link.dataset;
  if (data && (data === 'live') === live) link.setAttribute('aria-current', 'true');
  if (!data && live) link.search = '?api=live';
}
