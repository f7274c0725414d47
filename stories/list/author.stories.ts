import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ItemRenderer } from '../../src/index.js';
import { attributes, type Attributes } from '../support/attributes.js';
import { listMeta, withFault, type Story } from './list.js';

/** What a page's author can leave out, replace and add. */
export default {
  ...listMeta,
  title: 'List/Author',
  args: { ...listMeta.args, 'page-size': 3 },
} satisfies Meta<Attributes>;

/** `controls=""`: nothing to operate but the pages. */
export const WithoutControls: Story = { args: { controls: '' } };

/** Search alone. */
export const SearchOnly: Story = { args: { controls: 'search' } };

/** Filters alone. */
export const FiltersOnly: Story = { args: { controls: 'filters' } };

/** Order and count, for a scope that needs no search. */
export const SortAndCount: Story = { args: { controls: 'sort count' } };

/** Two filters of the author's choice. */
export const OwnFacets: Story = { args: { facets: 'region year' } };

/** `paging="more"`: further providers are appended. */
export const PagingMore: Story = { args: { paging: 'more' } };

/** `page` and `page-size`: where the directory begins. */
export const FromPageThree: Story = { args: { page: 3 } };

/** Newest accounts first. */
export const NewestFirst: Story = { args: { sort: '-created' } };

/** `heading-level` fits the names into the outline of the page. */
export const HeadingLevel: Story = {
  args: { 'heading-level': 2 },
  decorators: [(story) => html`<h1>Our partners</h1>${story()}`],
};

const renderItem: ItemRenderer = (provider) => {
  if (!provider) return null;
  const { displayName, id, country } = provider;
  return html`<p><strong><bdi>${displayName ?? id}</bdi></strong> (${id.toUpperCase()}${country ? `, ${country}` : ''})</p>`;
};

/** `renderItem` replaces an item's content. */
export const RenderItem: Story = {
  render: (args) =>
    html`<datacite-provider-list ${attributes(args)} .renderItem=${renderItem}></datacite-provider-list>`,
};

/** Slot `header`. */
export const Header: Story = {
  render: (args) => html`
    <datacite-provider-list ${attributes(args)}>
      <h2 slot="header">Who registers DOIs</h2>
    </datacite-provider-list>
  `,
};

/** Slot `empty`: the author's own words where there are no providers. */
export const OwnEmpty: Story = {
  args: { query: 'uid:nosuchid' },
  render: (args) => html`
    <datacite-provider-list ${attributes(args)}>
      <p slot="empty">No partner has registered yet. <a href="mailto:library@example.org">Be the first.</a></p>
    </datacite-provider-list>
  `,
};

/** Slot `error`: the author's own words where there is no answer. */
export const OwnError: Story = {
  ...withFault('gateway=503'),
  render: (args) => html`
    <datacite-provider-list ${attributes(args)}>
      <p slot="error">Our partners cannot be listed right now. Please come back in an hour.</p>
    </datacite-provider-list>
  `,
};
