import type { Nodes } from 'mdast';
import { nodesOf } from '../../mdx/walk.ts';
import { partNamed } from '../../parts/index.ts';
import type { Field, Fields } from '../../schema/fields.ts';
import { kinds } from '../../schema/index.ts';
import type { Entry } from '../content/library.ts';

/** An address that an entry names, as written, and where. */
export interface LinkOfEntry {
  url: string;
  line: number;
  column?: number;
  /** The top-level field that contains it, and where within that field. */
  field?: string;
  path?: readonly (string | number)[];
}

/** Every address that an entry links to: in its text, in its parts, and in its fields, however deep. */
export function linksOf(entry: Entry): LinkOfEntry[] {
  const inText = [...nodesOf(entry.tree)].flatMap((node) => urlsOf(node).map((url) => ({ url, line: node.position?.start.line ?? 1, column: node.position?.start.column })));
  return [...inText, ...inFields(kinds[entry.kind].fields, entry.values, [])];
}

/** The path of an entry’s page; nothing for an entry without one. */
export function pageOf({ kind, slug }: Pick<Entry, 'kind' | 'slug'>): string | undefined {
  return kind === 'trials' || kinds[kind].layout === 'single' ? undefined : `/${kind}/${slug}/`;
}

function urlsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type !== 'part') return [];
  const fields = partNamed(node.name)?.fields ?? {};
  return Object.entries(node.values).flatMap(([name, value]) => (Object.hasOwn(fields, name) && fields[name]!.input.type === 'address' ? [String(value)] : []));
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
