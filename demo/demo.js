/*
 * Says whether the page's elements ask the sample API or, with `?api=live`, DataCite itself. A classic script at the end of each page: it runs
 * before any element asks, so nobody is asked by mistake. (A directory defined by a script in the head asks at once, and has its `api-base` in
 * the page.)
 *
 * An element with `data-fault` always asks the sample API, with that fault; so does one inside `[data-sample]`.
 */
{
  const sampleApi = new URL('/sample-api', location.href).href;
  const live = new URLSearchParams(location.search).get('api') === 'live';
  document.documentElement.dataset.api = live ? 'live' : 'sample';

  for (const element of document.querySelectorAll('datacite-provider-badge, datacite-provider-list')) {
    const fault = element.getAttribute('data-fault');
    if (live && !fault && !element.closest('[data-sample]')) {
      element.removeAttribute('api-base');
      continue;
    }
    element.setAttribute('api-base', fault ? `${sampleApi}/~${fault}` : sampleApi);
    // Live answers are kept for a day, as everywhere; sample data may change any time.
    if (!element.hasAttribute('cache')) element.setAttribute('cache', 'memory');
  }

  for (const link of document.querySelectorAll('.demo-bar a')) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const { data } = link.dataset;
    if (data && (data === 'live') === live) link.setAttribute('aria-current', 'true');
    if (!data && live) link.search = '?api=live';
  }
}
