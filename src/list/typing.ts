import type { ReactiveController } from 'lit';
import type { Directory } from './directory.js';

/** Milliseconds after a letter in which another may follow. */
const PAUSE = 400;

/**
 * Tells styles while somebody types: to lay out and paint 25 rows for each letter takes longer than to find them, so rows out of sight are left out until there
 * is a pause. No longer than that, since what is out of sight may be wanted too: in a picture of the whole page, or by who measures it.
 */
export class Typing implements ReactiveController {
  readonly #directory: Directory;
  #words: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(directory: Directory) {
    this.#directory = directory;
    this.#words = directory.choices.words;
    directory.host.addController(this);
  }

  hostUpdate(): void {
    const { host, choices } = this.#directory;
    if (choices.words === this.#words) return;
    this.#words = choices.words;
    const { classList } = host.renderRoot.querySelector('.directory')!;
    classList.add('typing');
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => classList.remove('typing'), PAUSE);
  }
}
