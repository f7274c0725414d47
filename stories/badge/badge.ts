import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answeredBefore, refusedLater } from '../support/answered-before.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { deadline } from '../support/deadline.js';
import { API, faulty } from '../support/sample-api.js';

export type Story = StoryObj<Attributes>;

/** What the stories of a badge have in common. */
export const badgeMeta = {
  component: 'datacite-provider-badge',
  args: { provider: 'cern', 'api-base': API, cache: 'none' },
  render: (args) => html`<datacite-provider-badge ${attributes(args)}></datacite-provider-badge>`,
} satisfies Meta<Attributes>;

/** A story about a provider. */
export const about = (provider: string): Story => ({ args: { provider } });

/** A story whose API misbehaves. */
export const withFault = (...faults: string[]): Story => ({ args: { 'api-base': faulty(...faults) } });

/** A story that waits for its answer for a day. */
export const unanswered: Story = {
  ...withFault('hang'),
  parameters: { unsettled: true },
  beforeEach: deadline(86_400_000),
};

/** A story with an answer that was given three hours ago and cannot be renewed. */
export const stale = (name: string): Story => ({
  args: refusedLater(name),
  loaders: [answeredBefore('datacite-provider-badge', 'datacite-registration', 3)],
});
