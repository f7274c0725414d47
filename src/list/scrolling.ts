import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ElementPart } from 'lit/directive.js';
import { noChange } from 'lit';

/** What scrolls is reached by the keyboard, what does not is no stop on the way. */
class Scrolling extends AsyncDirective {
  #element: HTMLElement | null = null;
  readonly #observer = new ResizeObserver(() => {
    const element = this.#element!;
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });

  override render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    if (this.#element !== element) {
      this.#element = element as HTMLElement;
      this.reconnected();
    }
    return noChange;
  }

  protected override disconnected(): void {
    this.#observer.disconnect();
  }

  protected override reconnected(): void {
    this.#observer.observe(this.#element!);
    if (this.#element!.firstElementChild) this.#observer.observe(this.#element!.firstElementChild);
  }
}

/** Makes an element that may scroll sideways, and whose one child is what it scrolls, focusable as long as it does. */
export const scrolling = directive(Scrolling);
