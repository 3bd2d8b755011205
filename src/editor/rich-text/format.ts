import { parseDocument } from 'yaml';
import { splitPage } from '../../mdx/front-matter.ts';
import { normalise } from '../../mdx/normalise.ts';
import { writeFields } from '../../mdx/write-fields.ts';
import type { Field, Fields } from '../../schema/fields.ts';
import { kinds } from '../../schema/index.ts';
import { ENTRY_NAME, WORD_START } from '../form/config.ts';

/** The key under which an entry holds the file it was read from, so that whatever nobody touched is written back unchanged. */
export const SOURCE = 'source_text';

/** How Decap reads an entry from a file and writes it back. */
export interface FileFormat {
  fromFile(text: string): Record<string, unknown>;
  toFile(entry: Record<string, unknown>): string;
}

/**
 * How the editor reads and writes pages. The rich text editor returns the body with every block that nobody touched as it was. The front
 * matter is read by a YAML parser that runs nothing, whatever language it claims to be in.
 */
export const pageFormat: FileFormat = {
  fromFile(text) {
    const split = splitPage(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''));
    if (split.faults.length) return { body: text, [SOURCE]: text };
    return { ...toForm(readYaml(split.yaml)), body: split.body.trim(), [SOURCE]: text };
  },
  toFile({ body, [SOURCE]: source, [ENTRY_NAME]: _, [WORD_START]: __, ...values }) {
    const before = splitPage(String(source ?? '').replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''));
    const known = before.faults.length ? { yaml: '', body: '' } : before;
    const edited = String(body ?? '').trim();
    const kept = edited === known.body.trim() ? known.body : `\n${tidy(edited)}\n`;
    return `---\n${writeFields(fromForm(values), known.yaml, orderFor(values))}\n---\n${kept}`;
  },
};

/** How the editor reads and writes the settings, which have fields and no body. */
export const settingsFormat: FileFormat = {
  fromFile: (text) => ({ ...toForm(readYaml(text)), [SOURCE]: text }),
  toFile: ({ [SOURCE]: source, [ENTRY_NAME]: _, ...values }) => `${writeFields(fromForm(values), String(source ?? ''), Object.keys(kinds.settings.fields))}\n`,
};

/** Turns a text into valid MDX. What cannot be parsed is kept as it is, for a person to correct. */
function tidy(markdown: string): string {
  if (!markdown) return '';
  const normal = normalise(markdown);
  return (normal.faults.length ? markdown : normal.text).trimEnd();
}

function readYaml(yaml: string): Record<string, unknown> {
  const values: unknown = parseDocument(yaml, { schema: 'core', version: '1.2', merge: false }).toJS({ maxAliasCount: 0 });
  return values && typeof values === 'object' && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
}

/** The fields of the kind that best matches these values. Decap does not tell a format which collection it is writing. */
function orderFor(values: Record<string, unknown>): string[] {
  const names = Object.values(kinds).map(({ fields }) => Object.keys(fields));
  const shared = (order: string[]) => Object.keys(values).filter((name) => order.includes(name)).length;
  return names.reduce((best, order) => (shared(order) > shared(best) ? order : best));
}

/** The kinds whose entries have their own folders. Decap refers to such an entry as `slug/index`. */
const folders = new Set(Object.values(kinds).filter(({ layout }) => layout === 'folder').map(({ name }) => name as string));

/** Converts the values of a file to those that a form holds. */
export function toForm(values: Record<string, unknown>): Record<string, unknown> {
  return mapReferences(values, (slug) => (slug && !slug.endsWith('/index') ? `${slug}/index` : slug));
}

function fromForm(values: Record<string, unknown>): Record<string, unknown> {
  return mapReferences(values, (slug) => slug.replace(/\/index$/, ''));
}

function mapReferences(values: Record<string, unknown>, change: (slug: string) => string): Record<string, unknown> {
  const order = orderFor(values);
  const kind = Object.values(kinds).find(({ fields }) => Object.keys(fields).join() === order.join())!;
  return mapIn(values, kind.fields as Fields, change);
}

function mapIn(values: Record<string, unknown>, fields: Fields, change: (slug: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fields[name] ? mapValue(value, fields[name], change) : value]));
}

function mapValue(value: unknown, { input }: Field, change: (slug: string) => string): unknown {
  if (input.type === 'reference' && folders.has(input.kind) && typeof value === 'string') return change(value);
  if (input.type === 'list' && Array.isArray(value)) return value.map((item) => mapValue(item, input.of, change));
  if (input.type === 'group' && value && typeof value === 'object') return mapIn(value as Record<string, unknown>, input.fields, change);
  return value;
}
