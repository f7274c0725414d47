import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { answeredBefore, refusedLater } from '../support/answered-before.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { deadline } from '../support/deadline.js';
import { inside } from '../support/shadow.js';
import { listMeta, unanswered, withFault, type Story } from './list.js';

/** What the directory is doing: waiting, showing providers, showing that there are none, or saying why it cannot. */
export default { ...listMeta, title: 'List/States' } satisfies Meta<Attributes>;

/** Providers are shown. */
export const Ready: Story = {};

/** A page of 25, as many as there are without `page-size`. */
export const FullPage: Story = { args: { 'page-size': null } };

/** No answer yet: rows without words keep the place. */
export const Loading: Story = unanswered;

/** DataCite has answered that nobody matches. */
export const Empty: Story = { args: { query: 'uid:nosuchid' } };

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
export const Malformed: Story = withFault('html');

/** The last answer is older than `max-age` and could not be renewed: its age is visible. */
export const Stale: Story = {
  args: refusedLater('list'),
  loaders: [answeredBefore('datacite-provider-list', 'datacite-results', 3)],
};

/** “Try again” asks again: here the API fails once and answers then. */
export const TriedAgain: Story = {
  ...withFault('flaky=1', 'tag=list-tried-again'),
  play: async ({ canvasElement }) => {
    const list = inside(canvasElement, 'datacite-provider-list');
    await userEvent.click(await list.findByRole('button', { name: 'Try again' }));
    await list.findAllByRole('heading', { level: 3 });
  },
};

const withFallback: Story = {
  render: (args) => html`
    <datacite-provider-list ${attributes(args)}>
      <p><a href="https://datacite.org/members/">DataCite's members</a></p>
    </datacite-provider-list>
  `,
};

/** The element's children are shown until there is an answer. */
export const FallbackWhileLoading: Story = { ...unanswered, ...withFallback };

/** They stay beside an error. */
export const FallbackBesideError: Story = { ...withFault('drop'), ...withFallback };
