import type { LitElement, ReactiveController } from 'lit';

/** Where the focus belongs; nowhere leaves it where it is. */
export type Target = () => Element | null | undefined;

/**
 * Moves the focus to what a visitor's press has brought, once it is there: the pressed control may be gone by then, and with it the focus. Whoever
 * has left the control meanwhile is left alone.
 */
export class Landing implements ReactiveController {
  readonly #host: LitElement;
  #expected: readonly [pressed: Element, arrived: () => boolean, target: Target] | null = null;
  #held = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param pressed the control, or one around it
   * @param arrived whether what was asked for is being shown
   */
  expect(pressed: Element, arrived: () => boolean, target: Target): void {
    this.#expected = [pressed, arrived, target];
  }

  hostUpdate(): void {
    // Before anything is removed.
    this.#held = this.#expected?.[0].contains(this.#host.shadowRoot!.activeElement) ?? false;
  }

  hostUpdated(): void {
    if (!this.#expected?.[1]()) return;
    const target = this.#expected[2]() as HTMLElement | null | undefined;
    this.#expected = null;
    if (!target || !this.#held) return;
    target.tabIndex = -1;
    target.focus();
  }
}
