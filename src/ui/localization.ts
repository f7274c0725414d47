import type { LitElement, ReactiveController } from 'lit';
import { languageOf } from './language.js';
import { spokenFor } from './words.js';

const localizations = new Set<Localization>();
let observer: MutationObserver | undefined;

/**
 * Speaks the language around its host, and follows it: the nearest `lang`, also outside of the shadow trees the host is in. One observer serves all
 * elements of the page.
 */
export class Localization implements ReactiveController {
  readonly #host: LitElement;

  /** Tag of the language to speak; `''` until its words are there for the first time. Later the former one is spoken until then. */
  language = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    localizations.add(this);
    observer ??= new MutationObserver(() => localizations.forEach((each) => each.#follow()));
    // A root that is observed already is not observed twice.
    for (let node: Node | undefined = this.#host; node; node = (node as ShadowRoot).host as Node | undefined) {
      node = node.getRootNode();
      observer.observe(node, { attributeFilter: ['lang'], subtree: true });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    localizations.delete(this);
    if (!localizations.size) observer!.disconnect();
  }

  readonly #follow = (): void => {
    const language = spokenFor(languageOf(this.#host), this.#follow);
    if (!language || language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  };
}
