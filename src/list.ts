/**
 * `<datacite-provider-list>`, registered.
 *
 * @module
 */
import { DataciteProviderList } from './list/datacite-provider-list.js';
import { define } from './ui/define.js';

define('datacite-provider-list', DataciteProviderList);

export * from './list/datacite-provider-list.js';
