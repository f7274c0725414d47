/**
 * Taking data away: a directory's whole result as a file, and the buttons for it.
 *
 * @module
 */
import { html, type TemplateResult } from 'lit';
import { ENTRY_COLUMNS } from '../datacite/entry-export.js';
import { EXPORT_TYPES, PROVIDER_COLUMNS, exportText, type ExportFormat } from '../datacite/provider-export.js';
import type { Directory } from './directory.js';
import { fill } from '../ui/words.js';
import { exportWords, exportedText, exportingText } from './export-wording.js';
import type { Whole } from './whole.js';
import { NotAnswered, wholeResult, type OnProgress } from './whole-result.js';
import { failureText, unavailableText } from './wording.js';

const FORMATS = Object.keys(EXPORT_TYPES) as readonly ExportFormat[];

/** Milliseconds. Some browsers begin to read a downloaded Blob late; by then they have. */
const DOWNLOAD_BEGUN = 40_000;

/** A file, and how much is in it. */
interface Exported {
  readonly file: Blob;
  readonly rows: number;
  readonly total: number;
}

/** A directory's exports. */
export class Exports {
  readonly #directory: Directory;
  readonly #whole: Whole;
  #progress: readonly [loaded: number, total: number | null] | null = null;

  constructor(directory: Directory, whole: Whole) {
    this.#directory = directory;
    this.#whole = whole;
  }

  /**
   * The whole result of what author and visitor want now, as a file.
   *
   * @throws {TypeError} for another format
   * @throws {DOMException} `NetworkError`: DataCite did not answer, and why; `NotSupportedError`: there is no source; the signal's reason, when aborted
   */
  async make(format: ExportFormat, signal: AbortSignal, onProgress: OnProgress = () => {}): Promise<Exported> {
    if (!FORMATS.includes(format)) throw new TypeError(`exportAs: "${format as string}" is none of ${FORMATS.join()}.`);
    if (!this.#directory.answerable)
      throw new DOMException(unavailableText(this.#directory.language), 'NotSupportedError');
    signal.throwIfAborted();
    const { query, rows, total, answers } = await wholeResult(this.#directory, this.#whole, signal, onProgress).catch(
      (error: unknown) => {
        throw error instanceof NotAnswered
          ? new DOMException(failureText(error.reason, this.#directory.language), 'NetworkError')
          : error;
      },
    );
    const { source, sourceUrl } = answers[0]!;
    const checkedAt = answers.map((answer) => answer.checkedAt).sort()[0]!;
    const content = { source, sourceUrl, checkedAt, query, total, rows };
    const now = Date.now();
    const text = this.#directory.host.listing
      ? exportText(format, content, ENTRY_COLUMNS, now)
      : exportText(format, content, PROVIDER_COLUMNS, now);
    return { file: new Blob([text], { type: EXPORT_TYPES[format] }), rows: rows.length, total };
  }

  /** The buttons that download. */
  render(): TemplateResult {
    const progress = this.#progress;
    const { language } = this.#directory;
    return html`<div class="exports">
      ${progress && html`<span>${exportingText(...progress, language)}</span>`}
      ${FORMATS.map(
        (format) => html`<button
          type="button"
          aria-disabled=${progress !== null}
          @click=${() => progress ?? void this.#download(format)}
        >
          ${exportWords(language).formats[format]}
        </button>`,
      )}
    </div>`;
  }

  async #download(format: ExportFormat): Promise<void> {
    const name = `datacite-providers.${format}`;
    this.#show([0, null]);
    try {
      const made = await this.make(format, new AbortController().signal, (...progress) => this.#show(progress));
      save(made.file, name);
      void this.#directory.say(exportedText(made.rows, made.total, this.#directory.language));
    } catch (error) {
      void this.#directory.say(fill(exportWords(this.#directory.language).notMade, { why: (error as Error).message }));
    } finally {
      this.#show(null);
    }
  }

  #show(progress: readonly [number, number | null] | null): void {
    this.#progress = progress;
    this.#directory.host.requestUpdate();
  }
}

/** Downloads a file. */
function save(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_BEGUN);
}
