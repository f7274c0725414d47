/**
 * Puts a reflected, read-only attribute back when somebody else changed it: what it says is this element's word, not the page's.
 *
 * @param actual the attribute's true value; `null` where it should be absent
 */
export function restoreAttribute(element: Element, name: string, actual: string | null): void {
  if (element.getAttribute(name) === actual) return;
  if (actual === null) element.removeAttribute(name);
  else element.setAttribute(name, actual);
}

/** Makes these the element's only custom states. */
export function setStates({ states }: ElementInternals, ...current: readonly string[]): void {
  states.clear();
  for (const state of current) states.add(state);
}
