import { html, type TemplateResult } from 'lit';
import { LAYOUTS } from './attributes.js';
import type { Directory } from './directory.js';
import { viewWords } from './view-wording.js';

/** What a visitor chooses a layout with. */
export function layouts(directory: Directory): TemplateResult {
  const words = viewWords(directory.language);
  return html`<fieldset class="field">
    <legend>${words.layout}</legend>
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
          ${words.layouts[layout]}
        </label>`,
      )}
    </div>
  </fieldset>`;
}
