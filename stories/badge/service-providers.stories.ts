import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../support/attributes.js';
import { FORMER_LISTING, LISTING, faultyListing } from '../support/listings.js';
import { badgeMeta, type Story } from './badge.js';

/** An entry of a listing of Registered Service Providers: a hexagon, and the listing's address in the details. All entries are invented. */
export default {
  ...badgeMeta,
  title: 'Badge/Service providers',
  args: { ...badgeMeta.args, provider: null, 'service-provider': 'quillstone', listing: LISTING },
} satisfies Meta<Attributes>;

/** Registered today. */
export const Registered: Story = {};

/** For running text. */
export const Chip: Story = { args: { variant: 'chip' } };

/** With what the listing says. */
export const Card: Story = { args: { variant: 'card' } };

/** Not renewed after its `validUntil`. */
export const Expired: Story = { args: { 'service-provider': 'alborada', variant: 'card' } };

/** Expired, as a seal. */
export const ExpiredSeal: Story = { args: { 'service-provider': 'alborada' } };

/** The listing names no days: a registration without an end of its own. */
export const Undated: Story = { args: { 'service-provider': 'fenwold', variant: 'card' } };

/** DataCite's former listing, a bare array: ids are numbers, and there are no days. */
export const FormerListing: Story = {
  args: { 'service-provider': '1', listing: FORMER_LISTING, variant: 'card' },
};

/** The listing has no such entry. */
export const NotRegistered: Story = { args: { 'service-provider': 'nobody' } };

/** The listing cannot be reached. */
export const Unreachable: Story = { args: { listing: faultyListing('drop') } };

/** A web page where the listing should be. */
export const Malformed: Story = { args: { listing: faultyListing('html') } };

/** In one colour. */
export const Mono: Story = { args: { theme: 'mono' } };
