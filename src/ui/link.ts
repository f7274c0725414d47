import { html, type TemplateResult } from 'lit';

/** A link that leads away from the page, if there is anywhere to lead; the text stays apart from its surroundings' direction. */
export function link(href: string | null, text: unknown): TemplateResult {
  const isolated = html`<bdi>${text}</bdi>`;
  return href ? html`<a href=${href} rel="noopener">${isolated}</a>` : isolated;
}
