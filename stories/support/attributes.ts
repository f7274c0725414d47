import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** A story's args: attributes and their values, `true` for an empty one, `false`, `null` and `undefined` for none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

class AttributesDirective extends Directive {
  #former: string[] = [];

  override update({ element }: ElementPart, [attributes]: [Attributes]): typeof noChange {
    const absent = Object.fromEntries(this.#former.map((name) => [name, null]));
    setAttributes(element, { ...absent, ...attributes });
    this.#former = Object.keys(attributes);
    return noChange;
  }

  // Only what renders on a server would call this.
  override render(attributes: Attributes): Attributes {
    return attributes;
  }
}

/** Sets all attributes of an element, and takes away those of the render before. */
export const attributes = directive(AttributesDirective);
