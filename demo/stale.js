/**
 * Puts an answer into the browser's storage as if it had come three hours ago. The badges marked with `data-old` then find it there, older than
 * their `max-age`, and cannot renew it.
 *
 * @module
 */
async function rememberOldAnswer() {
  const { data } = await (await fetch('/sample-api/providers?ids=cern')).json();
  const checkedAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
  for (const badge of document.querySelectorAll('datacite-provider-badge[data-old]')) {
    const apiBase = badge.getAttribute('api-base');
    const answer = { checkedAt, body: data, sourceUrl: `${apiBase}/providers?ids=cern`, failure: null };
    localStorage.setItem(`datacite-provider-elements/2:${apiBase} cern`, JSON.stringify(answer));
    badge.setAttribute('provider', 'cern');
  }
}

void rememberOldAnswer();
