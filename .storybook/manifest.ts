/**
 * Controls and docs tables, made from the custom elements manifest.
 *
 * @module
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import text from '../custom-elements.json?raw';

type ArgType = ArgTypes[string];

/** What is read of a manifest's entries; the type parser adds `parsedType`, in which unions are spelled out. */
interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
}

type Section = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssStates' | 'cssProperties';

type Declaration = { readonly tagName?: string } & Readonly<Partial<Record<Section, readonly Entry[]>>>;

export const manifest = JSON.parse(text) as {
  readonly modules: ReadonlyArray<{ readonly declarations?: readonly Declaration[] }>;
};

const UNSETTABLE = { control: false } as const;

/** The words of `'a' | 'b' | null`; none where a type is not such a union. */
function wordsOf(type: string): string[] {
  const parts = type.split('|').map((part) => part.trim());
  const words = parts.filter((part) => part !== 'null');
  return words.every((word) => /^'[\w-]*'$/.test(word)) ? words.map((word) => word.slice(1, -1)) : [];
}

function controlOf(type: string): ArgType {
  const options = wordsOf(type);
  if (options.length) return { control: { type: 'select' }, options };
  return { control: { type: type === 'boolean' || type === 'number' ? type : 'text' } };
}

function attribute({ name, description = '', type, parsedType }: Entry): [string, ArgType] {
  const summary = (parsedType ?? type)?.text ?? 'string';
  const settable = !/^Not available|Read-only/.test(description);
  const control = settable ? controlOf(summary) : UNSETTABLE;
  return [name, { name, description, ...control, table: { category: 'attributes', type: { summary } } }];
}

/** Names of different sections may be equal, so each section has keys of its own. */
function documented(category: string, entries: readonly Entry[] = []): Array<[string, ArgType]> {
  return entries.map(({ name, description = '', type }) => [
    `${category}/${name}`,
    {
      name: name || '(default)',
      description,
      ...UNSETTABLE,
      table: { category, ...(type && { type: { summary: type.text } }) },
    },
  ]);
}

const isOwn = ({ privacy, attribute, static: ofClass }: Entry) => !privacy && !attribute && !ofClass;

/** Everything an element's page shows in its table; attributes can be operated. */
export function argTypesOf(tagName: string): ArgTypes {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const element = declarations.find((declaration) => declaration.tagName === tagName);
  if (!element) throw new Error(`custom-elements.json knows no <${tagName}>.`);
  const members = element.members?.filter(isOwn) ?? [];
  return Object.fromEntries([
    ...(element.attributes ?? []).map(attribute),
    ...documented(
      'properties',
      members.filter(({ kind }) => kind === 'field'),
    ),
    ...documented(
      'methods',
      members.filter(({ kind }) => kind === 'method'),
    ),
    ...documented('events', element.events),
    ...documented('slots', element.slots),
    ...documented('css parts', element.cssParts),
    ...documented('css states', element.cssStates),
    ...documented('css properties', element.cssProperties),
  ]);
}
