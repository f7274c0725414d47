import { LitElement, type PropertyDeclarations } from 'lit';
import type { Provider } from '../datacite/provider.js';
import { DEFAULT_PAGE_SIZE, type Sort } from '../datacite/query.js';
import type { Registration } from '../datacite/registration.js';
import type { CacheMode } from '../sources/evidence-store.js';
import { SOURCE_DEFAULTS } from '../ui/attribute.js';
import { DEFAULT_CONTROLS, DEFAULT_FACETS, type GROUPINGS, type LAYOUTS } from './attributes.js';

/** How items are laid out. */
export type Layout = (typeof LAYOUTS)[number];

/** What items are grouped by; `''`: nothing. */
export type Grouping = (typeof GROUPINGS)[number];

/**
 * Replaces an item's content; `null` leaves it as it is.
 *
 * @param provider the REST record; for an entry of a listing, which `registration.serviceProvider` is, that of the account it names, once it is known, or `null`
 */
export type ItemRenderer = (provider: Provider | null, registration: Registration) => unknown;

/** What a page's author can set on a directory. What cannot be read becomes the default, and the console says so once. */
export abstract class ListAttributes extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      query: {},
      memberType: { attribute: 'member-type' },
      organizationType: { attribute: 'organization-type' },
      focusArea: { attribute: 'focus-area' },
      region: {},
      country: {},
      consortiumId: { attribute: 'consortium-id' },
      year: {},
      sort: {},
      page: {},
      pageSize: { attribute: 'page-size' },
      listing: {},
      apiBase: { attribute: 'api-base' },
      mailto: {},
      maxAge: { attribute: 'max-age' },
      maxStale: { attribute: 'max-stale' },
      cache: {},
      layout: {},
      groupBy: { attribute: 'group-by' },
      controls: {},
      facets: {},
      paging: {},
      selection: {},
      name: {},
      required: { type: Boolean, reflect: true },
      disabled: { type: Boolean, reflect: true },
      syncUrl: { attribute: 'sync-url' },
      headingLevel: { attribute: 'heading-level' },
      renderItem: { attribute: false },
    };
  }

  /** Scope, in the API's own query string language (parameter `query`). Default: none. */
  query = '';

  /** Scope: member types, a comma list such as `direct_member,consortium` (parameter `member-type`). Default: all. */
  memberType = '';

  /** Scope: organization types, a comma list such as `publisher,other` (parameter `organization-type`). Default: all. */
  organizationType = '';

  /** Scope: focus areas, a comma list such as `humanities,general` (parameter `focus-area`). Default: all. */
  focusArea = '';

  /** Scope: `amer`, `apac`, `emea`, a comma list in any letter case (parameter `region`). Default: all. */
  region = '';

  /** Scope: ISO 3166-1 alpha-2 codes, a comma list such as `DE,CH` (part of the parameter `query`). Default: all. */
  country = '';

  /** Scope: id of a consortium whose organizations are listed (parameter `consortium-id`). Default: none. */
  consortiumId = '';

  /** Scope: year in which the accounts were created, or `from,to` (parameter `year`). Default: all. */
  year = '';

  /** Order (parameter `sort`), until a visitor chooses another. Default: `name`. */
  sort: Sort = 'name';

  /** First page to show, from 1 (parameter `page[number]`); the visitor's page does not change it. Default: 1. */
  page = 1;

  /** Items of a page, 1 to 1000 (parameter `page[size]`). Default: 25. */
  pageSize: number = DEFAULT_PAGE_SIZE;

  /**
   * URL of a listing of Registered Service Providers, `http:` or `https:`, that lets this page read it (CORS): its entries are listed, and not DataCite's accounts.
   * `query` (as words), `country`, `focus-area`, `sort`, `page` and `page-size` narrow and order it; the other filters do nothing. Default: none.
   */
  listing = '';

  /** Base of DataCite's REST API, or of a mirror or test system, `http:` or `https:`. Default: `https://api.datacite.org`. */
  apiBase: string = SOURCE_DEFAULTS.apiBase;

  /** Mail address, sent as the API's parameter `mailto`: DataCite's higher rate limit. Default: none. */
  mailto: string = SOURCE_DEFAULTS.mailto;

  /** Seconds for which an answer is not asked for again. Default: 86400, a day. */
  maxAge: number = SOURCE_DEFAULTS.maxAge;

  /** Seconds after which an answer counts for nothing and is not shown. Default: 604800, a week. */
  maxStale: number = SOURCE_DEFAULTS.maxStale;

  /** Where answers are kept: the browser's `storage`, this page's `memory`, or `none`. Default: `storage`. */
  cache: CacheMode = SOURCE_DEFAULTS.cache;

  /** How items are laid out, until a visitor chooses otherwise: `list`, `grid` or `table`. Default: `list`. */
  layout: Layout = 'list';

  /**
   * What items are grouped by: `region`, `country`, `member-type`, `organization-type`, `focus-area` or `letter`. Needs all of the scope: until it is
   * there, and where it cannot be had, only letters are grouped, page by page. With a `listing` `country`, `focus-area` or `letter`; others group nothing.
   * Default: nothing.
   */
  groupBy: Grouping = '';

  /**
   * What a visitor can operate, any of `search filters sort count export layout overview`, separated by spaces; `""`: nothing. The overview counts by region,
   * member type and year, with a `listing` by country, service type and year of registration. Default: `search filters sort count`.
   */
  controls: string = DEFAULT_CONTROLS;

  /**
   * Filters offered to visitors, any of `member-type organization-type region focus-area country year`, separated by spaces. Default:
   * `member-type organization-type region focus-area`. With a `listing` any of `service-type service-audience focus-area country supported-integration year`, by
   * default the first four.
   */
  facets: string = DEFAULT_FACETS;

  /**
   * How to reach further pages: `pages`, `more` to append them, or `all` for one page of everything; where not everything can be had, that is `more`.
   * Default: `pages`.
   */
  paging: 'pages' | 'more' | 'all' = 'pages';

  /** Whether items can be selected: `none`, `single` or `multiple`. Default: `none`. */
  selection: 'none' | 'single' | 'multiple' = 'none';

  /** Name of the directory as a form control, whose value are the ids of the selected items. Default: none, and nothing is submitted. */
  name = '';

  /** Whether a form needs a selection. Default: `false`. */
  required = false;

  /** Whether the selection can be changed and is submitted. Default: `false`: it is. */
  disabled = false;

  /** Prefix of the parameters in the page's URL that hold what a visitor chose, letters, digits and hyphens. Default: none, and it is not kept there. */
  syncUrl = '';

  /**
   * Level of the headings that hold the items' names, 1 to 6; with `group-by` of those that hold the groups' names, and the items' lie one below. A table's
   * rows have no headings. Default: 3.
   */
  headingLevel = 3;

  /** Renders an item's content in place of the usual one, which is kept for items it returns `null` for. Default: none. */
  renderItem: ItemRenderer | null = null;
}
