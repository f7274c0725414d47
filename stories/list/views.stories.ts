import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../support/attributes.js';
import { listMeta, only, unanswered, type Story } from './list.js';

/** Tables, groups and everything on one page. */
export default { ...listMeta, title: 'List/Views' } satisfies Meta<Attributes>;

const EVERY_KIND = only(
  'sample',
  'inactive',
  'lumco',
  'devtest',
  'regagncy',
  'longname',
  'longword',
  'rtlname',
  'cjkname',
);
const CONTROLS = 'search filters sort count layout';

/** `layout="table"`: the name stays in sight where the table has to scroll. */
export const Table: Story = { args: { layout: 'table' } };

/** Accounts of every kind in a table. */
export const TableOfEveryKind: Story = { args: { ...EVERY_KIND.args, layout: 'table', 'page-size': 20 } };

/** A table on a page in Arabic. */
export const TableRightToLeft: Story = { ...TableOfEveryKind, globals: { direction: 'rtl', language: 'ar' } };

/** The table while nothing is known. */
export const TableLoading: Story = { ...unanswered, args: { ...unanswered.args, layout: 'table' } };

/** `controls` with `layout`: a visitor chooses. */
export const ChoiceOfLayouts: Story = { args: { controls: CONTROLS } };

/** `group-by="letter"`: letters lead to their pages. */
export const ByLetter: Story = { args: { 'group-by': 'letter', 'page-size': 25 } };

/** `group-by="region"`, as a grid. */
export const ByRegion: Story = { args: { 'group-by': 'region', layout: 'grid' } };

/** `group-by="country"`, as a table: the way to many groups is folded. */
export const ByCountry: Story = { args: { 'group-by': 'country', layout: 'table', 'page-size': 25 } };

/** `paging="all"`: every account of the scope on one page. */
export const All: Story = { args: { paging: 'all', 'member-type': 'direct_member' } };
