import type { ReactiveController } from 'lit';
import type { Directory } from './directory.js';

/** Brings what a directory of a listing's entries takes, whenever it becomes one. */
export class EntriesLoader implements ReactiveController {
  readonly #directory: Directory;
  #loaded = '';

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  hostUpdate(): void {
    void this.load();
  }

  /** Resolves when the entries of the current listing can be asked for; also when they cannot, which the directory is told. */
  async load(): Promise<void> {
    const { host, language } = this.#directory;
    const { listing, cache } = host;
    const wanted = listing && `${listing} ${cache} ${language}`;
    if (wanted === this.#loaded) return;
    this.#loaded = wanted;
    if (!listing) return;
    try {
      const { Entries } = await import('./entries.js');
      const entries = await Entries.create(this.#directory);
      if (this.#loaded !== wanted) return;
      this.#directory.entries = entries;
    } catch {
      if (this.#loaded !== wanted) return;
      this.#loaded = '';
      this.#directory.unreadable = true;
    }
    host.requestUpdate();
  }
}
