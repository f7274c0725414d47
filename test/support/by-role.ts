import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import './readable-failures.js';

/** A string must be the whole name; a pattern must match it. */
type Name = string | RegExp;

/** All elements below a root as a screen reader meets them, also inside shadow trees and slots' hosts. */
function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

/** Hidden from everybody: by CSS, `hidden`, `aria-hidden`, a closed popover, or because it is slotted nowhere. */
export function isHidden(element: Element): boolean {
  for (let node: Element | null = element; node;) {
    if (isInaccessible(node) || !node.checkVisibility({ visibilityProperty: true })) return true;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

function roleOf(element: Element): string | null {
  return element.getAttribute('role') ?? getRole(element);
}

export function queryAllByRole(root: Element, role: string, { name }: { name?: Name } = {}): HTMLElement[] {
  const scopes: ParentNode[] = root.shadowRoot ? [root.shadowRoot, root] : [root];
  const found = scopes.flatMap((scope) => [...elementsBelow(scope)]).filter((element) => roleOf(element) === role);
  return found.filter((element) => {
    if (isHidden(element)) return false;
    const computed = computeAccessibleName(element).replace(/\s+/g, ' ').trim();
    return name === undefined || (typeof name === 'string' ? computed === name : name.test(computed));
  }) as HTMLElement[];
}

export function queryByRole(root: Element, role: string, options?: { name?: Name }): HTMLElement | null {
  return queryAllByRole(root, role, options)[0] ?? null;
}

/** The one element of this role and name that is not hidden; throws where there is none or more than one. */
export function getByRole(root: Element, role: string, options?: { name?: Name }): HTMLElement {
  const found = queryAllByRole(root, role, options);
  if (found.length === 1) return found[0]!;
  const seen = queryAllByRole(root, role).map((element) => `"${computeAccessibleName(element)}"`);
  throw new Error(
    `${found.length} elements with role ${role} and name ${String(options?.name)}; names seen: ${seen.join(', ')}`,
  );
}
