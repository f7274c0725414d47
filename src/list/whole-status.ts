import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from './directory.js';
import { wholeTarget, type Whole } from './whole.js';
import { filterWords } from './filter-wording.js';

/** How far the loading of all accounts is, or why they are not here: beside the count, in space that is there anyway. */
export function wholeStatus(directory: Directory, whole: Whole): TemplateResult | typeof nothing {
  const { progress, obstacle } = whole;
  const { loadingAll, stop, loadAll, obstacles } = filterWords(directory.language);
  const onAgain = ({ currentTarget }: Event) => {
    const status = (currentTarget as Element).closest('.whole')!;
    const { host } = directory;
    directory.land(
      status,
      () => whole.obstacle === null,
      () => wholeTarget(host.renderRoot),
    );
    void whole.demand(true);
  };
  if (!progress && !obstacle) return nothing;
  return html`<div class="whole">
    ${
      progress
        ? html`<progress aria-label=${loadingAll} max=${progress.total ?? nothing} value=${progress.total === null ? nothing : progress.loaded}></progress>
            <button type="button" @click=${() => whole.stop()}>${stop}<span class="visually-hidden"> ${loadingAll}</span></button>`
        : html`<p>${obstacle === 'too-large' || obstacle === 'stopped' ? obstacles[obstacle] : obstacles.failed}</p>
            <button type="button" ?hidden=${obstacle === 'too-large'} @click=${onAgain}>${loadAll}</button>`
    }
  </div>`;
}
