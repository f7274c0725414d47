import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';

declare global {
  /** The script leaves it behind. */
  var axe: typeof Axe;
}

const SCHEMES = ['light', 'dark'] as const;

/** One line for each part of an element that breaks a rule. */
async function violationsIn(element: HTMLElement, rules?: readonly string[]): Promise<string[]> {
  // The one rule of WCAG 2.2 AA is left out unless it is asked for.
  const options: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  if (rules) options.runOnly = { type: 'rule', values: [...rules] };
  const { violations } = await axe.run(element, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Asserts that axe finds nothing: all of its rules where it is light, and of those that depend on colours, again where it is dark. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  for (const scheme of SCHEMES) {
    element.style.colorScheme = scheme;
    // What the focus has scrolled out of sight would be measured against the page's ground.
    scrollTo(0, 0);
    const found = await violationsIn(element, scheme === 'light' ? undefined : ['color-contrast']);
    expect(found, scheme).to.deep.equal([]);
  }
}

/** A test for each situation. */
export function itIsAccessible(situations: Readonly<Record<string, () => Promise<HTMLElement>>>): void {
  for (const [situation, mount] of Object.entries(situations)) {
    // Two cores are slow under axe.
    it(situation, async () => expectAccessible(await mount())).timeout(60_000);
  }
}
