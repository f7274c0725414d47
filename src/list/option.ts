import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';
import { facts, replaced } from './item.js';
import { logo } from './logo.js';
import { statusWord } from './wording.js';

/** An item that can be selected: text without links or buttons, which a screen reader could not reach inside of an option. */
export function option(row: Row, directory: Directory, disabled: boolean): TemplateResult {
  const { id, name, provider, serviceProvider, registration } = row;
  const { language, entries } = directory;
  const status = statusWord(registration, language);
  return html`<li
    part="item"
    class="option ${registration.status}"
    role="option"
    data-id=${id}
    aria-selected=${directory.selected.includes(id)}
    aria-disabled=${disabled || nothing}
  >
    ${
      replaced(directory, row) ??
      html`${logo((serviceProvider ?? provider)?.logoUrl ?? null, name, language)}
        <div>
          <div class="title">
            <span part="name"><bdi>${directory.marked(name)}</bdi></span> ${status && html`<span class="status">${status}</span>`}
          </div>
          <div>${serviceProvider ? entries?.plainFacts(serviceProvider) : provider && facts(provider, language, false)}</div>
        </div>`
    }
  </li>`;
}
