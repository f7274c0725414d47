import { html, type TemplateResult } from 'lit';
import { LAYOUTS } from './attributes.js';
import type { Directory } from './directory.js';
import { LAYOUT, LAYOUT_LABELS } from './view-wording.js';

/** What a visitor chooses a layout with. */
export function layouts(directory: Directory): TemplateResult {
  return html`<fieldset class="field">
    <legend>${LAYOUT}</legend>
    <div class="segments">
      ${LAYOUTS.map(
        (layout) => html`<label>
          <input
            type="radio"
            name="layout"
            class="visually-hidden"
            value=${layout}
            .checked=${directory.layout === layout}
            @change=${() => directory.set({ layout })}
          />
          ${LAYOUT_LABELS[layout]}
        </label>`,
      )}
    </div>
  </fieldset>`;
}
