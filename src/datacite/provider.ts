import { providerIdOf, rorIdOf } from './identifier.js';
import { dateOf, objectOf, textOf, timeOf, webUrlOf } from './text.js';

/**
 * An account on DataCite's REST API (`/providers`), read from a JSON:API object that is not trusted. Every field is sound or `null`;
 * values of DataCite's open vocabularies are kept as they came.
 */
export interface Provider {
  /** Account id, two to eight lower-case letters. */
  readonly id: string;
  /** The name to show: `displayName`, else `name`. */
  readonly displayName: string | null;
  /** The official name. */
  readonly name: string | null;
  /** Whether the account is active. `null` where DataCite did not say so with a boolean: then nothing may be concluded. */
  readonly isActive: boolean | null;
  /** `direct_member`, `consortium`, `consortium_organization`, `member_only`, … */
  readonly memberType: string | null;
  /** What the account holder says about itself: `academicInstitution`, `serviceProvider`, … No evidence of any programme. */
  readonly organizationType: string | null;
  /** `naturalSciences`, `humanities`, … */
  readonly focusArea: string | null;
  /** `AMER`, `APAC`, `EMEA`. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | null;
  /** `http:` or `https:` URL. */
  readonly website: string | null;
  /** `http:` or `https:` URL of a picture that fits 500 × 200. */
  readonly logoUrl: string | null;
  /** ROR id as a URL, `https://ror.org/0…`. */
  readonly rorId: string | null;
  /** Date on which the organization joined, `YYYY-MM-DD`. */
  readonly joined: string | null;
  /** Time at which the account was created, `YYYY-MM-DDTHH:MM:SS.000Z`; read where a whole scope is, since the API orders and counts by it. */
  readonly created: string | null;
  /** Id of the consortium the account belongs to (relationship `consortium`). */
  readonly consortiumId: string | null;
}

/** What a badge reads of a record: names of attributes and relationships for `fields[providers]`. */
export const BADGE_FIELDS =
  'displayName,name,isActive,memberType,organizationType,country,website,rorId,joined,consortium';

/**
 * What a directory's row reads of a record. `name` is left out: `displayName` is required since it exists, and 25 rows must stay
 * below 12 kB.
 */
export const LIST_FIELDS =
  'displayName,isActive,memberType,organizationType,focusArea,region,country,website,logoUrl,rorId,joined';

/**
 * Reads one JSON:API resource object of type `providers`.
 *
 * @param resource anything, as it came from the network, a file or the browser's storage
 * @returns the record, or `null` where it is no provider at all (wrong type, impossible id, no attributes)
 */
export function parseProvider(resource: unknown): Provider | null {
  const object = objectOf(resource);
  const attributes = objectOf(object?.attributes);
  const id = providerIdOf(object?.id);
  if (!object || !attributes || !id || object.type !== 'providers') return null;

  const relationships = objectOf(object.relationships);
  const consortium = objectOf(objectOf(relationships?.consortium)?.data);
  const country = textOf(attributes.country);
  const name = textOf(attributes.name);
  const memberType = textOf(attributes.memberType);
  return {
    id,
    displayName: textOf(attributes.displayName) ?? name,
    name,
    isActive: typeof attributes.isActive === 'boolean' ? attributes.isActive : null,
    // A claim rests on it: what had to be cleaned is not what DataCite says.
    memberType: memberType === attributes.memberType ? memberType : null,
    organizationType: textOf(attributes.organizationType),
    focusArea: textOf(attributes.focusArea),
    region: textOf(attributes.region),
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    website: webUrlOf(attributes.website),
    logoUrl: webUrlOf(attributes.logoUrl),
    rorId: rorIdOf(attributes.rorId),
    joined: dateOf(attributes.joined),
    created: timeOf(attributes.created),
    consortiumId: providerIdOf(consortium?.id),
  };
}
