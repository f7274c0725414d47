/**
 * Keeps what a visitor chose in the page's URL: fetched where an author wants that.
 *
 * @module
 */
import type { ReactiveController } from 'lit';
import { warnOnce } from '../ui/attribute.js';
import type { Directory } from './directory.js';
import { urlDefaultsOf } from './url-defaults.js';
import {
  choicesFrom,
  hrefWith,
  parametersIn,
  parametersOf,
  type UrlDefaults,
  type UrlParameters,
} from './url-state.js';

/** Milliseconds: Safari allows 100 changes of a page's URL in 30 seconds. */
const PAUSE = 300;

/**
 * Writes a directory's choices to the page's URL after each of the visitor's steps, and reads them when the URL has changed.
 *
 * A step is an entry of the history; what is typed replaces the current one until it is submitted. The page's own parameters, hash and `history.state`
 * stay as they are.
 */
export class UrlSync implements ReactiveController {
  readonly #directory: Directory;
  #prefix = '';
  /** The directory's part of the URL, as last seen there. */
  #inUrl = '';
  /** The choices as parameters, as last read or written. */
  #chosen: UrlParameters = new Map();
  /** What the current entry of the history held before somebody began to type. */
  #beforeTyping: UrlParameters | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #steps = 0;
  #correcting = false;

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    addEventListener('hashchange', this.#read);
    // Where there is one, also what the page's own router pushes.
    if ('navigation' in window) window.navigation.addEventListener('currententrychange', this.#read);
    this.#directory.host.renderRoot.addEventListener('change', this.#onChange);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    removeEventListener('hashchange', this.#read);
    if ('navigation' in window) window.navigation.removeEventListener('currententrychange', this.#read);
    this.#directory.host.renderRoot.removeEventListener('change', this.#onChange);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const { steps, shown, host } = this.#directory;
    if (host.syncUrl !== this.#prefix) this.#read();
    const chosen = parametersOf(this.#directory.choices, this.#defaults);
    const former = this.#chosen;
    const changed = changedIn(former, chosen);
    if (changed.length && host.syncUrl) {
      this.#chosen = chosen;
      // A page that does not exist, and a selection, are no step on a way back.
      const step = steps !== this.#steps && !this.#correcting && changed.some((name) => name !== 'select');
      if (step) this.#directory.pages.isLinked = false;
      if (step && this.#isTyping(changed)) {
        this.#beforeTyping ??= former;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#write(chosen, 'replaceState'), PAUSE);
      } else {
        this.#submit(former);
        this.#write(chosen, step ? 'pushState' : 'replaceState');
      }
    }
    this.#steps = steps;
    this.#correcting = shown.content === 'beyond';
  }

  get #defaults(): UrlDefaults {
    return urlDefaultsOf(this.#directory);
  }

  #isTyping(changed: readonly string[]): boolean {
    const { activeElement } = this.#directory.host.shadowRoot!;
    return (
      activeElement?.matches('[type=search]') === true &&
      changed.includes('query') &&
      changed.every((name) => name === 'query' || name === 'page')
    );
  }

  /** A search that is submitted, or left, becomes an entry of its own: the current one goes back to what it was before. */
  readonly #onChange = ({ target }: Event): void => {
    if ((target as Element).matches('[type=search]'))
      void this.#directory.host.updateComplete.then(() => this.#submit(this.#chosen));
  };

  #submit(typed: UrlParameters): void {
    clearTimeout(this.#timer);
    const before = this.#beforeTyping;
    this.#beforeTyping = null;
    if (!before || !changedIn(before, typed).length) return;
    this.#write(before, 'replaceState');
    this.#write(typed, 'pushState');
  }

  #ownPart(defaults: UrlDefaults): string {
    return hrefWith('', parametersIn(location.href, defaults), defaults);
  }

  #write(parameters: UrlParameters, how: 'pushState' | 'replaceState'): void {
    const defaults = this.#defaults;
    const { href } = location;
    const next = hrefWith(href, parameters, defaults);
    if (next === href) return;
    // Before anybody hears of the change, this listener among them.
    this.#inUrl = hrefWith('', parameters, defaults);
    try {
      history[how](history.state, '', next);
    } catch (error) {
      // In a sandbox, in a page without a URL of its own, or too often: the directory goes on without.
      this.#inUrl = this.#ownPart(defaults);
      warnOnce(this.#directory.host, `sync-url: ${String(error)}`);
    }
  }

  readonly #read = (): void => {
    const { host, choices } = this.#directory;
    const defaults = this.#defaults;
    const first = host.syncUrl !== this.#prefix;
    this.#prefix = host.syncUrl;
    if (!host.syncUrl) return;
    const inUrl = this.#ownPart(defaults);
    if (inUrl === this.#inUrl) return;
    this.#inUrl = inUrl;
    clearTimeout(this.#timer);
    this.#beforeTyping = null;
    const chosen = choicesFrom(parametersIn(location.href, defaults), defaults);
    // What a form has restored or a visitor has selected before this code came is known to no URL.
    this.#directory.choices = { ...chosen, selected: chosen.selected ?? (first ? choices.selected : null) };
    this.#chosen = parametersOf(this.#directory.choices, defaults);
    this.#directory.pages.isLinked = true;
    host.requestUpdate();
  };
}

/** Names of the parameters in which two differ. */
function changedIn(one: UrlParameters, other: UrlParameters): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
