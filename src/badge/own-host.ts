/**
 * @license
 * tldts: Copyright 2017 Thomas Parisot, 2018 Rémi Berson. SPDX-License-Identifier: MIT
 * Public Suffix List: https://publicsuffix.org. SPDX-License-Identifier: MPL-2.0
 */
/**
 * What `require-host` compares with, and the Public Suffix List that takes: fetched only for a badge that has the attribute.
 *
 * @module
 */
import { isOnWebsite } from '../datacite/website-host.js';

/**
 * Whether this document is on a website. A frame counts as itself: whoever embeds it is not looked at, which its address could not tell anyway. A sandboxed
 * document has an origin of its own and is nowhere, though its address names a host.
 */
export const isHere = (website: string | null): boolean =>
  isOnWebsite(self.origin === 'null' ? '' : location.hostname, website);
