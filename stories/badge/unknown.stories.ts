import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { DataciteProviderBadge } from '../../src/index.js';
import type { Attributes } from '../support/attributes.js';
import { deadline } from '../support/deadline.js';
import { inside } from '../support/shadow.js';
import { badgeMeta, withFault, type Story } from './badge.js';

/** No fault of the network or of an answer ever leads to a claim. The reason stands in the details. */
export default { ...badgeMeta, title: 'Badge/Unknown' } satisfies Meta<Attributes>;

/** A gateway's error page comes without CORS headers, so the browser tells no more than that there was no answer. */
export const Gateway: Story = withFault('gateway=503');

/** The connection breaks. */
export const Unreachable: Story = withFault('drop');

/** Nobody waits longer than the deadline, which is shortened here. */
export const TimedOut: Story = {
  ...withFault('hang'),
  tags: ['!autodocs'],
  beforeEach: deadline(100),
};

/** Too many requests from this network. */
export const RateLimited: Story = withFault('status=429');

/** The API answers with an error of its own. */
export const ServerError: Story = withFault('status=500');

/** A web page in place of JSON. */
export const WebPage: Story = withFault('html');

/** JSON that ends in the middle. */
export const CutOff: Story = withFault('cut');

/** Values of the wrong types: `isActive: "true"` is not `true`. */
export const WrongTypes: Story = withFault('untyped');

/** An active member, but not the one that was asked for. */
export const WrongRecord: Story = withFault('wrong-record');

/** Two records of one account that contradict each other. */
export const Contradiction: Story = withFault('duplicate');

/** On a page that stays open, evidence grows older than `max-stale`. */
export const TooOld: Story = {
  args: { 'max-stale': 0 },
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector<DataciteProviderBadge>('datacite-provider-badge')!;
    await waitFor(() => {
      badge.requestUpdate();
      return expect(badge.registration?.reason).toBe('too-old');
    });
  },
};

/** With `require-host` a badge is registered only on the provider's own website, which this is not. */
export const AnotherWebsite: Story = {
  args: { 'require-host': true },
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector<DataciteProviderBadge>('datacite-provider-badge')!;
    await waitFor(() => expect(badge.registration?.reason).toBe('host-mismatch'));
  },
};

/** “Try again” asks again: here the API fails once and answers then. */
export const TriedAgain: Story = {
  ...withFault('flaky=1', 'tag=tried-again'),
  play: async ({ canvasElement }) => {
    const badge = inside(canvasElement, 'datacite-provider-badge');
    await userEvent.click(await badge.findByRole('button', { name: 'Try again' }));
    await badge.findByText('Registered');
  },
};
