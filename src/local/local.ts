/**
 * Everything that answers locally: fetched when a whole scope is wanted.
 *
 * @module
 */
import { shared } from '../sources/source-for.js';
import { WholeScopes } from './whole-scope.js';

export { LocalAnswers } from './local-answers.js';

/** The whole scopes of everybody on the page who has equal options. */
export const wholeScopesFor = /* @__PURE__ */ shared((options) => new WholeScopes(options));
