import type { Field, Fields } from '../../schema/fields.ts';
import { kinds } from '../../schema/index.ts';
import type { Entry } from '../content/library.ts';
import { linksInText, type LinkOfEntry } from './links-in-text.ts';

/** Every address that an entry links to: in its text, in its parts, and in its fields, however deep. `inText` has those of its text, where they are not as they are written. */
export function linksOf(entry: Entry, inText: readonly LinkOfEntry[] = entry.facts?.links ?? linksInText(entry.tree)): LinkOfEntry[] {
  return [...inText, ...inFields(kinds[entry.kind].fields, entry.values, [])];
}

/** The path of an entry’s page; nothing for an entry without one. */
export function pageOf({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string | undefined {
  return kind === 'trials' || kinds[kind].layout === 'single' ? undefined : `/${kind}/${slug}/`;
}

function inFields(fields: Fields, values: unknown, path: readonly (string | number)[]): LinkOfEntry[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(fields).flatMap(([key, field]) => inField(field, (values as Record<string, unknown>)[key], [...path, key]));
}

function inField({ input }: Field, value: unknown, path: readonly (string | number)[]): LinkOfEntry[] {
  if (input.type === 'address') return typeof value === 'string' ? [{ url: value, line: 1, field: String(path[0]), path: path.slice(1) }] : [];
  if (input.type === 'list') return Array.isArray(value) ? value.flatMap((item, index) => inField(input.of, item, [...path, index])) : [];
  return input.type === 'group' ? inFields(input.fields, value, path) : [];
}
