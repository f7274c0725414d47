import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/index.js';
import { LOCALES } from '../src/locales/index.js';
import { settled } from '../stories/support/settled.js';
import { answerListing } from '../stories/support/listings.js';
import { API } from '../stories/support/sample-api.js';
import { installSampleApi } from '../test/sample-api/browser.js';
import { argTypesOf, manifest } from './manifest.js';
import './preview.css';

setCustomElementsManifest(manifest);
installSampleApi({
  base: API,
  assetsBase: new URL('sample-logos', document.baseURI).href,
  intercept: answerListing,
});

const choice = <Icon extends string>(title: string, icon: Icon, items: Record<string, string>) => ({
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

/** What the elements speak, by its own name; and one that they do not, which is English then. */
const LANGUAGES = Object.fromEntries(
  ['en', ...Object.keys(LOCALES), 'tlh'].map((tag) => [tag, new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!]),
);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    // The one rule of WCAG 2.2 AA, which axe leaves out unless it is told.
    a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } },
    backgrounds: { disable: true },
    docs: { extractArgTypes: argTypesOf },
    options: { storySort: { order: ['Badge', ['Seal', 'Chip', 'Card'], 'List', ['States']] } },
  },
  globalTypes: {
    scheme: choice('Colours', 'contrast', { 'light dark': 'System', light: 'Light', dark: 'Dark' }),
    direction: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: choice('Language', 'globe', LANGUAGES),
  },
  initialGlobals: { scheme: 'light dark', direction: 'ltr', language: 'en' },
  decorators: [
    (story, { globals }) => html`
      <div class="story-page" data-scheme=${globals.scheme} dir=${globals.direction} lang=${globals.language}>
        ${story()}
      </div>
    `,
  ],
  // What is checked after a story, its accessibility first, has to see the answer.
  afterEach: ({ canvasElement, parameters, abortSignal }) =>
    parameters.unsettled ? undefined : settled(canvasElement, abortSignal),
};

export default preview;
