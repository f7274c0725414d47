const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const ALLOWED = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'authorization',
  'cache-control',
  'x-requested-with',
]);
const TWENTY_DAYS = 1728000;

/**
 * Application answers only. The origin is echoed, `null` too, without Vary: Origin.
 *
 * @param {Headers} headers
 * @param {string | null} origin
 */
export function addCors(headers, origin) {
  if (origin === null) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-expose-headers', 'Authorization');
}

/**
 * A preflight that asks for too much is answered 200 as well, only without permission.
 *
 * @param {Headers} asked
 */
export function preflight(asked) {
  const headers = new Headers({ 'content-type': 'text/plain' });
  const names = (asked.get('access-control-request-headers') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const method = asked.get('access-control-request-method')?.toUpperCase() ?? '';
  if (METHODS.includes(method) && names.every((name) => ALLOWED.has(name))) {
    addCors(headers, asked.get('origin'));
    headers.set('access-control-allow-methods', METHODS.join(', '));
    headers.set('access-control-max-age', String(TWENTY_DAYS));
    if (names.length > 0) headers.set('access-control-allow-headers', names.join(', '));
  }
  return new Response('', { status: 200, headers });
}
