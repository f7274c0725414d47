import { html, nothing, type TemplateResult } from 'lit';
import type { Registration } from '../datacite/registration.js';
import { sign } from './sign.js';
import { wordingOf } from './wording.js';

/** Everything a badge's face is drawn from. */
export interface FaceView {
  readonly registration: Registration;
  /** The provider's name or, without a record, the identifier that was asked for; `''` for none. */
  readonly name: string;
  /** How long ago the evidence was verified, as a phrase. */
  readonly age: string | undefined;
  /** Where the badge leads; `''` for nowhere. */
  readonly href: string;
}

/**
 * The face, in the same order for all variants: mark, label, name, status. Its text is its accessible name, for instance
 * "DataCite Member: CERN. Registered".
 *
 * Artwork of the page's own takes the drawn mark's place for a registered provider only: an official badge must not stand beside "not registered".
 */
export function face({ registration, name, age, href }: FaceView): TemplateResult {
  const { claim, status } = wordingOf(registration, age);
  const registered = registration.status === 'registered';
  const drawn = html`<span class="shape"></span>`;
  const content = html`<span part="mark" class="mark"
      ><slot name="mark" ?hidden=${!registered}>${registered ? drawn : nothing}</slot>${registered ? nothing : drawn}</span
    ><span part="label" class="label"><span class="brand">DataCite</span> <span class="claim">${claim}</span></span
    ><span class="visually-hidden">${name && ': '}</span><bdi part="name" class="name">${name}</bdi
    ><span class="visually-hidden">. </span><span part="status" class="status"
      >${sign(registration.status)}<span class="words">${status}</span></span
    >`;
  return href
    ? html`<a part="link" class="face" href=${href}>${content}</a>`
    : html`<span class="face">${content}</span>`;
}
