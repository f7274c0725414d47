import type { english as badge } from './en/badge.js';
import type { english as details } from './en/details.js';
import type { english as entries } from './en/entries.js';
import type { english as exports } from './en/exports.js';
import type { english as failures } from './en/failures.js';
import type { english as filters } from './en/filters.js';
import type { english as list } from './en/list.js';
import type { english as overview } from './en/overview.js';
import type { english as picker } from './en/picker.js';
import type { english as views } from './en/views.js';

/**
 * All words of a language. English stands in `en/`, in one file for each file that a page loads; every other language is one file, which is loaded where a page
 * wants that language, and has to have all of it. `{…}` stands for a value.
 */
export interface Words {
  readonly badge: Readonly<typeof badge>;
  readonly details: Readonly<typeof details>;
  readonly failures: Readonly<typeof failures>;
  readonly list: WithPlurals<typeof list>;
  readonly filters: WithPlurals<typeof filters>;
  readonly views: WithPlurals<typeof views>;
  readonly overview: WithPlurals<typeof overview>;
  readonly exports: WithPlurals<typeof exports>;
  readonly picker: WithPlurals<typeof picker>;
  readonly entries: WithPlurals<typeof entries>;
  readonly vocabularies: Vocabularies;
}

/** Labels of DataCite's vocabularies, by value; the English ones are DataCite's own and stand in `datacite/vocabulary.ts`. */
export interface Vocabularies {
  readonly memberTypes: Labels<
    | 'direct_member'
    | 'consortium'
    | 'consortium_organization'
    | 'member_only'
    | 'contractual_member'
    | 'for-profit_provider'
    | 'developer'
  >;
  readonly organizationTypes: Labels<
    | 'researchInstitution'
    | 'academicInstitution'
    | 'governmentAgency'
    | 'nationalInstitution'
    | 'professionalSociety'
    | 'publisher'
    | 'serviceProvider'
    | 'internationalOrganization'
    | 'other'
  >;
  readonly focusAreas: Labels<
    | 'naturalSciences'
    | 'engineeringAndTechnology'
    | 'medicalAndHealthSciences'
    | 'agriculturalSciences'
    | 'socialSciences'
    | 'humanities'
    | 'general'
  >;
  readonly regions: Labels<'AMER' | 'APAC' | 'EMEA'>;
}

/** A text for each category of numbers that a language has: CLDR's plural rules, as `Intl.PluralRules` has them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** English has two categories where another language may have one or six. */
type WithPlurals<Section> = {
  readonly [Key in keyof Section]: Section[Key] extends { one: string; other: string }
    ? Plural
    : Readonly<Section[Key]>;
};

type Labels<Value extends string> = Readonly<Record<Value, string>>;
