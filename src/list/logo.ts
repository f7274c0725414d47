import { html, nothing, type TemplateResult } from 'lit';

/** A letter or digit that begins a word, with the marks that belong to it. */
const INITIAL = /(?<![\p{L}\p{M}\p{N}\u200C\u200D])[\p{L}\p{N}]\p{M}*/gu;

const onError = (event: Event) => {
  (event.target as HTMLElement).hidden = true;
};

/** A box of fixed size with the logo or, where there is none or it cannot be loaded, the name's initials. */
export function logo(url: string | null, name: string, language: string): TemplateResult {
  return html`<div class="logo">
    ${
      url
        ? html`<img
            part="logo"
            alt=""
            width="100"
            height="40"
            loading="lazy"
            referrerpolicy="no-referrer"
            data-src=${url}
            @error=${onError}
          />`
        : nothing
    }
    <span class="initials" aria-hidden="true">${name.match(INITIAL)?.slice(0, 2).join('').toLocaleUpperCase(language)}</span>
  </div>`;
}

/** Lets the images show their logos, after an update: an element that stays would show its former logo until the new one has come. */
export function showLogos(root: ParentNode): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[part]')) {
    const url = image.dataset.src!;
    if (image.getAttribute('src') === url) continue;
    image.removeAttribute('src');
    image.hidden = false;
    image.src = url;
  }
}
