/**
 * Puts an answer into the browser's storage as if it had come three hours ago. The badges marked with `data-old` then find it there, older than
 * their `max-age`, and cannot renew it.
 *
 * @module
 */
async function rememberOldAnswer() {
  const sourceUrl = new URL('/sample-api/providers?ids=cern', location.href).href;
  const { data } = await (await fetch(sourceUrl)).json();
  const checkedAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const answer = JSON.stringify({ body: data, sourceUrl, checkedAt, failure: null });
  for (const badge of document.querySelectorAll('datacite-provider-badge[data-old]')) {
    localStorage.setItem(`datacite-provider-elements/1:${badge.getAttribute('api-base')} cern`, answer);
    badge.setAttribute('provider', 'cern');
  }
}

void rememberOldAnswer();
