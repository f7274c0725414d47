import { html, type TemplateResult } from 'lit';

/** More than fit a window; their only purpose is that nothing moves when the rows come. */
const MOST = 25;

/**
 * Rows of the final size, without content.
 *
 * @param loading what is said meanwhile
 */
export function skeleton(layout: string, rows: number, loading: string): TemplateResult {
  const row = html`<li part="item">
    <div class="logo"></div>
    <div class="about"><span class="bar"></span><span class="bar"></span></div>
  </li>`;
  return html`<p class="visually-hidden">${loading}</p>
    <ul class="list skeleton ${layout}" aria-hidden="true">
      ${Array.from({ length: Math.min(rows, MOST) }, () => row)}
    </ul>`;
}
