/**
 * Registers an element, unless its name is taken: by a second copy of the script, or by another version of this library. The first one stays,
 * since a name cannot be registered twice.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
