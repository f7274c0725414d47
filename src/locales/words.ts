import type { english as badge } from './en/badge.js';
import type { english as details } from './en/details.js';
import type { english as failures } from './en/failures.js';

/**
 * All words of a language. English stands in `en/`, in one file for each file that a page loads; every other language is one file, which is loaded where a page
 * wants that language, and has to have all of it. `{…}` stands for a value.
 */
export interface Words {
  readonly badge: Readonly<typeof badge>;
  readonly details: Readonly<typeof details>;
  readonly failures: Readonly<typeof failures>;
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

type Labels<Value extends string> = Readonly<Record<Value, string>>;
