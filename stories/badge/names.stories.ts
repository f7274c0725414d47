import type { Meta } from '@storybook/web-components-vite';
import { FIXTURES } from '../../test/sample-api/fixtures.js';
import type { Attributes } from '../support/attributes.js';
import { about, badgeMeta, type Story } from './badge.js';

/** Names in all scripts, of all lengths, and some that mean no good. */
export default {
  ...badgeMeta,
  title: 'Badge/Names',
  args: { ...badgeMeta.args, variant: 'card' },
} satisfies Meta<Attributes>;

/** A name that is read from right to left, on a page that is not. */
export const Arabic: Story = about(FIXTURES.rtlName);

/** The same page in Arabic: layout, country and dates follow. */
export const ArabicPage: Story = {
  ...about(FIXTURES.rtlName),
  globals: { direction: 'rtl', language: 'ar' },
};

/** Hebrew. */
export const Hebrew: Story = about(FIXTURES.hebrewName);

/** Chinese, without spaces to break lines at. */
export const Chinese: Story = about(FIXTURES.cjkName);

/** Devanagari, whose letters reach above and below the line. */
export const Devanagari: Story = about(FIXTURES.devanagariName);

/** 255 characters: two lines of them are shown, all of them are read out. */
export const Long: Story = about(FIXTURES.longName);

/** One word of 120 letters. */
export const OneLongWord: Story = about(FIXTURES.longWord);

/** Markup in a name stays text, and a `javascript:` website never becomes a link. */
export const Hostile: Story = about(FIXTURES.hostile);

/** Characters that would turn the text after them around. */
export const TurnedAround: Story = about(FIXTURES.bidi);
