import { HttpError, toJson } from './rails.js';
import { SearchError } from './search/errors.js';

/** @typedef {import('./types.js').Answer} Answer */

const JSON_TYPE = 'application/json; charset=utf-8';

/** @type {Record<number, string>} */
const TITLES = {
  400: 'Invalid query parameters: the request could not be understood.',
  401: 'Bad credentials.',
  403: 'You are not authorized to access this resource.',
  404: "The resource you are looking for doesn't exist.",
  406: 'The content type is not recognized.',
  422: 'The request could not be processed.',
  429: 'Your request has been rate limited. See https://support.datacite.org/docs/rate-limit.',
};

/** @type {(status: number, title?: string) => Answer} */
export const errorAnswer = (status, title = TITLES[status] ?? 'Something went wrong.') => ({
  status,
  json: { errors: [{ status: String(status), title }] },
});

/** What the application answers of itself. With its search engine down, the body does not agree with the status. @param {number} status @returns {Answer} */
export const statusAnswer = (status) =>
  status === 500
    ? { status, json: { errors: [{ status: '400', title: '[503] {"error":"search engine unavailable"}' }] } }
    : errorAnswer(status);

/**
 * A refusal of the search engine is an OBJECT under `errors`, one of the application an array.
 *
 * @param {unknown} error
 * @returns {Answer & { raised?: boolean }}
 */
export function answerToError(error) {
  if (error instanceof SearchError) return { status: 400, json: { errors: { title: error.message } } };
  if (error instanceof HttpError) return { ...errorAnswer(error.status, error.message), raised: true };
  throw error;
}

/** @param {Answer} answer @returns {{ body: string, type: string }} */
export function render({ json, text, type, callback }) {
  if (text !== undefined) return { body: text, type: type ?? 'text/plain; charset=utf-8' };
  const body = toJson(json);
  return callback === undefined
    ? { body, type: JSON_TYPE }
    : { body: `${callback}(${body})`, type: 'application/javascript' };
}

/** What a load balancer or nginx says: HTML, and no CORS headers. @type {(status: number, title: string) => Response} */
export const gatewayResponse = (status, title) =>
  new Response(
    `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
    {
      status,
      headers: { 'content-type': 'text/html' },
    },
  );

/** The firewall's 429: JSON, but no CORS headers and no Retry-After. */
export const rateLimitResponse = () =>
  new Response(toJson(errorAnswer(429).json), { status: 429, headers: { 'content-type': 'application/json' } });
