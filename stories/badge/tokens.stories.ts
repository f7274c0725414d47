import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';
import type { DataciteProviderBadge } from '../../src/badge.js';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { contrast, resolvedColour } from '../../test/support/contrast.js';
import { PAIRS, drawnWith } from '../../test/support/palette.js';
import { argTypesOf } from '../../.storybook/manifest.js';
import { API, faulty } from '../support/sample-api.js';
import { settled } from '../support/settled.js';

type Tokens = Readonly<Record<string, string | undefined>>;

const SECTION = 'css properties/';

/** The documented properties, with their documented defaults, each to be set by hand. */
function controls(): ArgTypes {
  const documented = Object.entries(argTypesOf('datacite-provider-badge')).filter(([key]) => key.startsWith(SECTION));
  return Object.fromEntries(
    documented.map(([key, argType]) => {
      const name = key.slice(SECTION.length);
      return [name, { ...argType, control: { type: name.includes('color') ? 'color' : 'text' } }];
    }),
  );
}

const stylesheetOf = (tokens: Tokens) =>
  Object.entries(tokens)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');

/** A piece of a page in which tokens are set. */
function pageWith(tokens: Tokens, content: TemplateResult): HTMLElement {
  const page = document.createElement('div');
  for (const [name, value] of Object.entries(tokens)) page.style.setProperty(name, value ?? '');
  render(content, page);
  return page;
}

const badge = (provider: string, variant: string, theme: string, apiBase = API) =>
  html`<datacite-provider-badge
    provider=${provider}
    variant=${variant}
    theme=${theme}
    api-base=${apiBase}
    cache="memory"
  ></datacite-provider-badge>`;

const board = (theme: string) => html`
  <section class="board" data-scheme=${theme} aria-label="Theme ${theme}">
    <div class="story-row">
      ${['cern', 'cuni', FIXTURES.inactive, FIXTURES.unknown].map((provider) => badge(provider, 'seal', theme))}
      ${badge('cern', 'seal', theme, faulty('status=503'))}
    </div>
    <div class="story-row">
      ${['cern', FIXTURES.inactive, FIXTURES.unknown].map((provider) => badge(provider, 'chip', theme))}
    </div>
    ${badge('cuni', 'card', theme)}
  </section>
`;

/**
 * Every colour and size is a custom property of the page's. Set some below: the badges, the contrast of each pair and the CSS to copy follow.
 */
export default {
  title: 'Badge/Tokens',
  component: 'datacite-provider-badge',
  parameters: { docs: { extractArgTypes: controls } },
  argTypes: controls(),
} satisfies Meta<Tokens>;

type Story = StoryObj<Tokens>;

const designed: Story['render'] = (tokens) =>
  pageWith(
    tokens,
    html`
      <style>
        .boards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
        .board { display: grid; gap: 1.5rem; align-content: start; padding: 1.5rem; }
        .board[data-scheme='light'] { color: #222; background: #fff; color-scheme: light; }
        .board[data-scheme='dark'] { color: #eee; background: #121212; color-scheme: dark; }
        .board[data-scheme='mono'] { color: #f4efe6; background: #4a2c40; color-scheme: dark; }
      </style>
      <div class="boards">${['light', 'dark', 'mono'].map(board)}</div>
      <h2>To copy</h2>
      <pre tabindex="0" aria-label="CSS to copy">datacite-provider-badge {\n${stylesheetOf(tokens) || '  /* nothing: the defaults */'}\n}</pre>
    `,
  );

/** DataCite's own colours. */
export const Playground: Story = { render: designed };

/** The quiet version, for pages on which nothing may be louder than the page. */
export const Grey: Story = {
  args: {
    '--datacite-color-brand': '#4d5761',
    '--datacite-color-accent': '#dfe4e8',
    '--datacite-color-text': 'light-dark(#333b43, #dfe4e8)',
  },
  render: designed,
};

function ratioCell(within: Element, { of, on, least }: (typeof PAIRS)[number]): TemplateResult {
  const ratio = contrast(resolvedColour(within, drawnWith(of)), resolvedColour(within, drawnWith(on)));
  return html`<td>${ratio.toFixed(2)}:1 ${ratio < least ? html`<strong>too little</strong>` : ''}</td>`;
}

async function fillTable(page: HTMLElement): Promise<void> {
  await settled(page, new AbortController().signal);
  const drawn = [...page.querySelectorAll<DataciteProviderBadge>('datacite-provider-badge')];
  const faces = drawn.map(({ shadowRoot }) => shadowRoot!.querySelector('.badge')!);
  const rows = PAIRS.map(
    (pair) => html`<tr>
      <th scope="row"><code>${pair.of}</code> on <code>${pair.on}</code></th>
      <td>${pair.what}</td>
      <td>${pair.least}:1</td>
      ${faces.map((face) => ratioCell(face, pair))}
    </tr>`,
  );
  render(rows, page.querySelector('tbody')!);
}

/** What is seen on what, computed from what the browser draws with, and how much WCAG 2.2 AA asks for. In \`mono\` it is the page's own contrast. */
export const Contrast: Story = {
  render: (tokens) => {
    const page = pageWith(
      tokens,
      html`
        <style>
          .contrast { border-collapse: collapse; }
          .contrast caption { padding-block: 1rem 0.4rem; font-weight: bold; text-align: start; }
          .contrast :is(th, td) { padding: 0.4rem min(0.8rem, 1vw); text-align: start; border-block-end: 1px solid; }
        </style>
        <div class="story-row">${['light', 'dark'].map((theme) => badge('cern', 'seal', theme))}</div>
        <table class="contrast">
          <caption>Contrast of the palette</caption>
          <thead>
            <tr>
              ${['Pair', 'Where', 'At least', 'Light', 'Dark'].map((title) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody></tbody>
        </table>
      `,
    );
    void fillTable(page);
    return page;
  },
  play: async ({ canvasElement }) => {
    while (!canvasElement.querySelector('tbody tr')) await new Promise((resolve) => setTimeout(resolve, 20));
  },
};
