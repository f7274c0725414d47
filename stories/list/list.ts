import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes, type Attributes } from '../support/attributes.js';
import { deadline } from '../support/deadline.js';
import { API, faulty } from '../support/sample-api.js';

export type Story = StoryObj<Attributes>;

/** What the stories of a list have in common. */
export const listMeta = {
  component: 'datacite-provider-list',
  args: { 'api-base': API, cache: 'none', 'page-size': 6 },
  render: (args) => html`<datacite-provider-list ${attributes(args)}></datacite-provider-list>`,
} satisfies Meta<Attributes>;

/** A story whose API misbehaves. */
export const withFault = (...faults: string[]): Story => ({ args: { 'api-base': faulty(...faults) } });

/** A story that waits for its answer for a day. */
export const unanswered: Story = {
  ...withFault('hang'),
  parameters: { unsettled: true },
  beforeEach: deadline(86_400_000),
};

/** The scope of certain accounts, in the API's query string language. */
export const only = (...ids: string[]): Story => ({ args: { query: `uid:(${ids.join(' OR ')})` } });
