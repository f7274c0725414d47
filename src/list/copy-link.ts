import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Row } from './answers.js';
import { copyLinkStyles } from './copy-link.styles.js';
import type { Directory } from './directory.js';
import { fill } from '../ui/words.js';
import { exportWords } from './export-wording.js';
import { linkTo } from './item-link.js';

/** A link that a visitor is to copy by hand. */
interface ShownLink {
  /** Of the item. */
  readonly id: string;
  readonly url: string;
}

/** A button at each item that copies a link to it. */
export class CopyLink {
  static readonly styles: CSSResult = copyLinkStyles;

  readonly #directory: Directory;
  /** What is shown in a field, where the clipboard is closed to the page. */
  #shown: ShownLink | null = null;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  render(row: Row): TemplateResult {
    const { id, name } = row;
    const url = this.#shown?.id === id ? this.#shown.url : null;
    const words = exportWords(this.#directory.language);
    const copy = fill(words.copyLink, { name });
    return html`<span class="copy">
      ${
        url === null
          ? nothing
          : html`<input
            readonly
            aria-label=${fill(words.linkTo, { name })}
            .value=${url}
            @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
            @blur=${this.#onLeave}
            @keydown=${this.#onKey}
          />`
      }
      <button type="button" aria-label=${copy} title=${copy} @click=${(event: Event) => this.#copy(row, event)}>
        <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">
          <path d="M6.5 9.5a3 3 0 0 0 4.3 0l2.3-2.3a3 3 0 0 0-4.3-4.3l-.9.9M9.5 6.5a3 3 0 0 0-4.3 0L2.9 8.8a3 3 0 0 0 4.3 4.3l.9-.9" />
        </svg>
      </button>
    </span>`;
  }

  async #copy(row: Row, { currentTarget }: Event): Promise<void> {
    const place = (currentTarget as Element).parentElement!;
    const url = linkTo(row, this.#directory);
    const { copied, copyByHand } = exportWords(this.#directory.language);
    try {
      await navigator.clipboard.writeText(url);
      await this.#directory.say(copied);
    } catch {
      // No clipboard in insecure contexts, or not for this page or frame.
      this.#show({ id: row.id, url });
      await this.#directory.say(copyByHand);
      place.querySelector('input')?.focus();
    }
  }

  #show(shown: ShownLink | null): void {
    this.#shown = shown;
    this.#directory.itemsVersion++;
    this.#directory.host.requestUpdate();
  }

  readonly #onLeave = () => this.#show(null);

  readonly #onKey = ({ key, currentTarget }: KeyboardEvent) => {
    // Leaving the field takes it away.
    if (key === 'Escape') (currentTarget as Element).parentElement!.querySelector('button')!.focus();
  };
}
