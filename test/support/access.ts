import { executeServerCommand } from '@web/test-runner-commands';
import { ENGINE } from './engine.js';

/** Tests of what only Chromium shows a test, or lets it set. */
export function describeInChromium(title: string, body: () => void): void {
  if (ENGINE === 'chromium') describe(title, body);
}

/** Name of the region that {@link heardHere} listens to. */
export const HERE = 'Here';

/**
 * What Chromium's own accessibility tree has of the region named {@link HERE}, in the order in which a screen reader meets it: text, links and buttons, each as
 * `role "name"`. Other engines show nobody their tree.
 */
export const heardHere = (): Promise<string[] | null> => executeServerCommand('accessibility-tree', { region: HERE });

/** Sets what a visitor has set in system or browser, by media feature; none: as it was. Chromium alone. */
export async function preferring(features: Readonly<Record<string, string>> = {}): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await executeServerCommand('media-features', { features: list });
}
