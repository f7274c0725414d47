/**
 * What a badge can do without until somebody turns to it, or until it is a card or stale: fetched then, so that every other page does not pay for it.
 *
 * @module
 */
import type { CSSResult } from 'lit';
import { links } from '../ui/links.styles.js';
import { card } from './card.styles.js';
import { detailsStyles } from './details.styles.js';

export { details } from './details.js';
export { cardFacts } from './facts.js';
export { formatAge } from '../ui/language.js';
export { placePopover } from '../ui/place-popover.js';

export const onDemandStyles: readonly CSSResult[] = [links, card, detailsStyles];
