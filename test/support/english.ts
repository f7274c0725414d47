import { FOCUS_AREAS, MEMBER_TYPES, ORGANIZATION_TYPES, REGIONS } from '../../src/datacite/vocabulary.js';
import { english as badge } from '../../src/locales/en/badge.js';
import { english as details } from '../../src/locales/en/details.js';
import { english as entries } from '../../src/locales/en/entries.js';
import { english as exports } from '../../src/locales/en/exports.js';
import { english as failures } from '../../src/locales/en/failures.js';
import { english as filters } from '../../src/locales/en/filters.js';
import { english as list } from '../../src/locales/en/list.js';
import { english as overview } from '../../src/locales/en/overview.js';
import { english as picker } from '../../src/locales/en/picker.js';
import { english as views } from '../../src/locales/en/views.js';
import type { Words } from '../../src/locales/words.js';

/** All English words in one, as other languages have them. */
export const english: Words = {
  badge,
  details,
  failures,
  list,
  filters,
  views,
  overview,
  exports,
  picker,
  entries,
  vocabularies: {
    memberTypes: Object.fromEntries(MEMBER_TYPES),
    organizationTypes: Object.fromEntries(ORGANIZATION_TYPES),
    focusAreas: Object.fromEntries(FOCUS_AREAS),
    regions: Object.fromEntries(REGIONS),
  } as unknown as Words['vocabularies'],
};
