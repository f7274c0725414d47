import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from './directory.js';
import type { Whole } from './whole.js';
import { LOAD_ALL, LOADING_ALL, STOP, obstacleText } from './wording.js';

/** How far the loading of all accounts is, or why they are not here: beside the count, in space that is there anyway. */
export function wholeStatus(directory: Directory, whole: Whole): TemplateResult | typeof nothing {
  const { progress, obstacle } = whole;
  const land = ({ currentTarget }: Event, arrived: () => boolean) => {
    const status = (currentTarget as Element).closest('.whole')!;
    directory.land(
      status,
      arrived,
      () => directory.host.renderRoot.querySelector<HTMLElement>('.whole button') ?? searchField(directory),
    );
  };
  const onStop = (event: Event) => {
    land(event, () => whole.progress === null);
    whole.stop();
  };
  const onAgain = (event: Event) => {
    land(event, () => whole.progress !== null || whole.answers !== null);
    void whole.demand(true);
  };
  if (!progress && !obstacle) return nothing;
  return html`<div class="whole">
    ${
      progress
        ? html`<progress aria-label=${LOADING_ALL} max=${progress.total ?? nothing} value=${progress.total === null ? nothing : progress.loaded}></progress>
            <button type="button" @click=${onStop}>${STOP}<span class="visually-hidden"> ${LOADING_ALL}</span></button>`
        : html`<p>${obstacleText(obstacle!)}</p>
            <button type="button" ?hidden=${obstacle === 'too-large'} @click=${onAgain}>${LOAD_ALL}</button>`
    }
  </div>`;
}

const searchField = ({ host }: Directory) => host.renderRoot.querySelector<HTMLElement>('input');
