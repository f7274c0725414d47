import type { LitElement } from 'lit';

/** A part of a directory in a file of its own, fetched when it is first needed. */
export class Part<Value> {
  /** `null` until it is there. */
  value: Value | null = null;
  /** Whether it could not be had. */
  failed = false;
  readonly #load: () => Promise<Value>;
  readonly #host: LitElement;
  #coming: Promise<Value | null> | undefined;

  /**
   * @param load imports the file and makes the part
   * @param host is drawn anew when it has come, or could not
   */
  constructor(load: () => Promise<Value>, host: LitElement) {
    this.#load = load;
    this.#host = host;
  }

  /** Fetches it, once for everybody who asks; again where it could not be had. */
  async demand(): Promise<Value | null> {
    this.#coming ??= this.#load().catch(() => null);
    const value = await this.#coming;
    if (!value) this.#coming = undefined;
    this.value = value;
    this.failed = !value;
    this.#host.requestUpdate();
    return value;
  }

  /** For a drawing: what there is now. Fetches it, if that has not failed. */
  want(): Value | null {
    if (!this.value && !this.failed && !this.#coming) void this.demand();
    return this.value;
  }
}
