/**
 * `<datacite-provider-badge>`, registered.
 *
 * @module
 */
import { DataciteProviderBadge } from './badge/datacite-provider-badge.js';
import { define } from './ui/define.js';

define('datacite-provider-badge', DataciteProviderBadge);

export { DataciteProviderBadge };
