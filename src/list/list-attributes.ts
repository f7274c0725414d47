import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Provider } from '../datacite/provider.js';
import { DEFAULT_PAGE_SIZE, type Sort } from '../datacite/query.js';
import type { Registration } from '../datacite/registration.js';
import type { CacheMode } from '../sources/evidence-store.js';
import { SOURCE_DEFAULTS } from '../ui/attribute.js';
import { DEFAULT_CONTROLS, DEFAULT_FACETS } from './attributes.js';

/** Replaces an item's content; `null` leaves it as it is. */
export type ItemRenderer = (provider: Provider, registration: Registration) => unknown;

/** What a page's author can set on a directory. What cannot be read becomes the default, and the console says so once. */
export abstract class ListAttributes extends LitElement {
  /** Scope, in the API's own query string language (parameter `query`). Default: none. */
  @property() query = '';

  /** Scope: member types, a comma list such as `direct_member,consortium` (parameter `member-type`). Default: all. */
  @property({ attribute: 'member-type' }) memberType = '';

  /** Scope: organization types, a comma list such as `publisher,other` (parameter `organization-type`). Default: all. */
  @property({ attribute: 'organization-type' }) organizationType = '';

  /** Scope: focus areas, a comma list such as `humanities,general` (parameter `focus-area`). Default: all. */
  @property({ attribute: 'focus-area' }) focusArea = '';

  /** Scope: `amer`, `apac`, `emea`, a comma list in any letter case (parameter `region`). Default: all. */
  @property() region = '';

  /** Scope: ISO 3166-1 alpha-2 codes, a comma list such as `DE,CH` (part of the parameter `query`). Default: all. */
  @property() country = '';

  /** Scope: id of a consortium whose organizations are listed (parameter `consortium-id`). Default: none. */
  @property({ attribute: 'consortium-id' }) consortiumId = '';

  /** Scope: year in which the accounts were created, or `from,to` (parameter `year`). Default: all. */
  @property() year = '';

  /** Order (parameter `sort`), until a visitor chooses another. Default: `name`. */
  @property() sort: Sort = 'name';

  /** First page to show, from 1 (parameter `page[number]`); the visitor's page does not change it. Default: 1. */
  @property() page = 1;

  /** Items of a page, 1 to 1000 (parameter `page[size]`). Default: 25. */
  @property({ attribute: 'page-size' }) pageSize: number = DEFAULT_PAGE_SIZE;

  /** Base of DataCite's REST API, or of a mirror or test system, `http:` or `https:`. Default: `https://api.datacite.org`. */
  @property({ attribute: 'api-base' }) apiBase: string = SOURCE_DEFAULTS.apiBase;

  /** Mail address, sent as the API's parameter `mailto`: DataCite's higher rate limit. Default: none. */
  @property() mailto: string = SOURCE_DEFAULTS.mailto;

  /** Seconds for which an answer is not asked for again. Default: 86400, a day. */
  @property({ attribute: 'max-age' }) maxAge: number = SOURCE_DEFAULTS.maxAge;

  /** Seconds after which an answer counts for nothing and is not shown. Default: 604800, a week. */
  @property({ attribute: 'max-stale' }) maxStale: number = SOURCE_DEFAULTS.maxStale;

  /** Where answers are kept: the browser's `storage`, this page's `memory`, or `none`. Default: `storage`. */
  @property() cache: CacheMode = SOURCE_DEFAULTS.cache;

  /** How items are laid out: `list` or `grid`. Not available in this version: `table`. Default: `list`. */
  @property() layout: 'list' | 'grid' = 'list';

  /**
   * What a visitor can operate, any of `search filters sort count`, separated by spaces; `""`: nothing. Not available in this version: `export`
   * and `layout`. Default: `search filters sort count`.
   */
  @property() controls = DEFAULT_CONTROLS;

  /**
   * Filters offered to visitors, any of `member-type organization-type region focus-area year`, separated by spaces. `country` is not
   * available: the API has no counts of it. Default: `member-type organization-type region focus-area`.
   */
  @property() facets = DEFAULT_FACETS;

  /** How to reach further pages: `pages`, or `more` to append them. Not available in this version: `all`. Default: `pages`. */
  @property() paging: 'pages' | 'more' = 'pages';

  /** Level of the headings that hold the items' names, 1 to 6. Default: 3. */
  @property({ attribute: 'heading-level' }) headingLevel = 3;

  /** Renders an item's content in place of the usual one, which is kept for items it returns `null` for. Default: none. */
  @property({ attribute: false }) renderItem: ItemRenderer | null = null;

  /** Not available in this version: a list that has it shows an error and no providers. URL of a listing of Registered Service Providers. */
  @property() listing: string | null = null;

  /** Not available in this version: a list that has it shows an error and no providers. URL of a snapshot to take records from. */
  @property() snapshot: string | null = null;

  /** Not available in this version: `region`, `country`, `member-type`, `organization-type`, `focus-area` or `letter`. Default: none. */
  @property({ attribute: 'group-by' }) groupBy: string | null = null;

  /** Not available in this version: `none`, `single` or `multiple`. Default: `none`. */
  @property() selection: string | null = 'none';

  /** Not available in this version: the name of the list as a form control. Default: none. */
  @property() name: string | null = null;

  /** Not available in this version: a prefix for the visitor's choices in the page's URL. Default: none. */
  @property({ attribute: 'sync-url' }) syncUrl: string | null = null;
}
