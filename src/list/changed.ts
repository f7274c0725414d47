import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Elements whose content is drawn anew. */
export type Changed = Set<Element>;

class Changes extends Directive {
  #former: readonly unknown[] | null = null;

  // Only what renders on a server would call this.
  override render(...[]: [Changed, readonly unknown[]]): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [changed, look]: [Changed, readonly unknown[]]): typeof noChange {
    const former = this.#former;
    const same = former?.length === look.length && look.every((value, index) => value === former[index]);
    if (!same) changed.add(element);
    this.#former = look;
    return noChange;
  }
}

/** Tells of an element when what its look follows from has changed. */
export const changes = directive(Changes);
