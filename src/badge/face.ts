import { html, nothing, type TemplateResult } from 'lit';
import type { Registration } from '../datacite/registration.js';
import { shape } from './shape.js';
import { sign } from './sign.js';
import { fill } from '../ui/words.js';
import { badgeWords, wordingOf } from './wording.js';

/** Everything a badge's face is drawn from. */
export interface FaceView {
  readonly registration: Registration;
  /** The provider's name or, without a record, the identifier that was asked for; `''` for none. */
  readonly name: string;
  /** How long ago the evidence was verified, as a phrase. */
  readonly age: string | undefined;
  readonly language: string;
  readonly variant: string;
  /** Where the badge leads; `''` for nowhere. */
  readonly href: string;
  /** Whether artwork of the page's own is shown. */
  readonly ownMark: boolean;
}

/**
 * In the answer's place until it comes: a hollow mark of no kind and, for who has to wait, a word that the style sheet shows.
 *
 * @param language `''`: there are no words yet
 */
export const checking = (language: string): TemplateResult =>
  html`<span class="face"
    ><span class="mark">${shape(null)}${sign('loading')}</span
    ><span class="late" data-words=${language && badgeWords(language).checking}></span
  ></span>`;

/** Whether a text has a word too long for a seal in its usual size. */
const fit = (text = ''): string => (/[^ \xAD\u200B]{13}/.test(text) ? 'long' : '');

/**
 * The face, in the same order for all variants: mark, label, name, status. What is drawn in parts, in capitals and around a mark is told to
 * assistive technology as one sentence, for instance "DataCite Member: CERN. Registered".
 *
 * Artwork of the page's own takes the drawn mark's place for a registered provider only: an official badge must not stand beside "not registered".
 */
export function face({ registration, name, age, language, variant, href, ownMark }: FaceView): TemplateResult {
  const { claim, role, status } = wordingOf(registration, language, age);
  const { named, nameless } = badgeWords(language);
  const registered = registration.status === 'registered';
  const sentence = fill(name ? named : nameless, { claim, name, status });
  // A seal has the name DataCite above, whatever the order of a language's words.
  const [before, after] = variant === 'seal' ? ['', ` ${role}`] : claim.split('DataCite');
  const drawn = [shape(registration.kind), sign(registration.status)];
  const content = html`<span id="said" class="visually-hidden">${sentence}</span
    ><span part="mark" class="mark" aria-hidden="true"
      ><slot name="mark" ?hidden=${!registered}>${registered ? drawn : nothing}</slot>${registered ? nothing : drawn}</span
    ><span part="label" class="label" aria-hidden="true"
      ><span class="claim">${before}</span><span class="brand">DataCite</span><span class="claim ${fit(after)}">${after}</span></span
    ><bdi part="name" class="name" aria-hidden="true">${name}</bdi
    ><span part="status" class="status" aria-hidden="true"
      >${sign(registration.status)}<span class="words ${fit(status)}">${status}</span></span
    >`;
  // Chromium adds the artwork's alternative text to a name it takes from a link's content, hidden though it is.
  return href
    ? html`<a part="link" class="face" aria-labelledby=${ownMark ? 'said' : nothing} href=${href}>${content}</a>`
    : html`<span class="face">${content}</span>`;
}
