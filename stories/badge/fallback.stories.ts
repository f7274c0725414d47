import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { about, badgeMeta, unanswered, withFault, type Story } from './badge.js';

/** The element's children: what is left where scripts are off, and what a visitor sees until there is an answer. */
export default {
  ...badgeMeta,
  title: 'Badge/Fallback',
  render: (args) => html`
    <datacite-provider-badge ${attributes(args)}>
      <a href="https://metadata.datacite.org/cern">We are a DataCite member</a>
    </datacite-provider-badge>
  `,
} satisfies Meta<Attributes>;

/** Shown until there is an answer. */
export const WhileLoading: Story = unanswered;

/** Beside the note that nothing can be verified. */
export const WhenUnknown: Story = withFault('gateway=502');

/** Replaced by the badge. */
export const WhenRegistered: Story = {};

/** The page's own claim is not shown once DataCite has answered otherwise. */
export const WhenInactive: Story = about(FIXTURES.inactive);

/** Neither is it shown for an account that DataCite does not know. */
export const WhenNotRegistered: Story = about(FIXTURES.unknown);
