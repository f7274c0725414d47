/** Two tokens of which one is seen on the other, by the names that pages know. */
export interface Pair {
  readonly of: string;
  readonly on: string;
  /** What WCAG 2.2 AA asks for: 4.5 for text, 3 for pictures, controls and focus. */
  readonly least: 3 | 4.5;
  readonly what: string;
}

/** Every pair of colours in use. */
export const PAIRS: readonly Pair[] = [
  { of: 'text', on: 'surface', least: 4.5, what: 'Text of chips, cards, bands and details' },
  { of: 'muted', on: 'surface', least: 4.5, what: 'Terms, notes, all that is not registered' },
  { of: 'link', on: 'surface', least: 4.5, what: 'Links in cards and details' },
  { of: 'on-brand', on: 'brand', least: 4.5, what: 'The name DataCite and the check mark' },
  { of: 'accent', on: 'brand', least: 4.5, what: 'The claim, and the line inside the edge' },
  { of: 'border', on: 'surface', least: 3, what: 'Controls, and the line of what is not registered' },
  { of: 'focus', on: 'surface', least: 3, what: 'The focus outline' },
];

/** What is drawn with a token inside an element, whether a page has set it or not. */
export const drawnWith = (token: string) => `var(--_${token})`;
