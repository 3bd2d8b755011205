import { parts } from '../../parts/index.ts';
import type { Part } from '../../parts/part.ts';
import { readTag } from '../../mdx/tags.ts';
import { formFields, type FormField } from '../form/form-fields.ts';

/** A part as Decap's rich text editor offers it. */
export interface PartEditor {
  id: string;
  label: string;
  type: 'shortcode' | 'inline';
  icon?: string;
  collapsed?: boolean;
  fields: FormField[];
  pattern: RegExp;
  fromBlock?(match: RegExpMatchArray): Record<string, unknown>;
  toBlock?(values: Record<string, unknown>): string;
  fromInline?(match: RegExpMatchArray): Record<string, unknown>;
  toInline?(values: Record<string, unknown>): string;
  toPreview(values: Record<string, unknown>): string;
}

/** The editor's name for a part: `question-cards`. */
export function partId({ name }: Pick<Part, 'name'>): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** Makes an editor component for every part. Its fields and labels come from the part itself. */
export function partEditors(year: number): PartEditor[] {
  return parts.map((part) => partEditor(part, year));
}

/** The key of the text inside a part. */
const WORDS = 'words';

function partEditor(part: Part, year: number): PartEditor {
  const fields = formFields(part.fields, year);
  if (part.holds === 'text') {
    fields.push({
      name: WORDS, label: 'Words', hint: part.hint, widget: 'markdown', required: null, minimal: true, modes: ['rich_text'],
      buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'],
      editor_components: parts.filter((other) => other.inline).map(partId),
    });
  }
  const common = { id: partId(part), label: part.label, fields, toPreview: (values: Record<string, unknown>) => escapeHtml(write(part, values)) };
  const read = (match: RegExpMatchArray) => readPart(part, match);
  const writeIt = (values: Record<string, unknown>) => write(part, values);
  // A quoted value may contain any character except a quotation mark.
  const open = `<${part.name}(?:\\s(?:[^<>"/]|"[^"]*")*)?`;
  if (part.inline) return { ...common, type: 'inline', pattern: new RegExp(`${open}/>`), fromInline: read, toInline: writeIt };
  // Anchored at the beginning but not at the end: with a $, a part that contains an empty line is never recognised.
  const pattern = part.holds === 'text' ? `^${open}(?:/>|>([\\s\\S]*?)</${part.name}>)` : `^${open}/>`;
  return { ...common, type: 'shortcode', collapsed: false, pattern: new RegExp(pattern), fromBlock: read, toBlock: writeIt };
}

function readPart(part: Part, [whole, words]: RegExpMatchArray): Record<string, unknown> {
  const tag = readTag(whole!, 0);
  const values = Object.fromEntries((tag?.attributes ?? []).map(({ name, value }) => [name, typed(part, name, value)]));
  return part.holds === 'text' ? { ...values, [WORDS]: (words ?? '').replace(/^\n+|\s+$/g, '') } : values;
}

function typed(part: Part, name: string, value: string | true): unknown {
  const type = part.fields[name]?.input.type;
  if (type === 'number' && /^\d+$/.test(String(value))) return Number(value);
  return type === 'flag' ? value === true || value === 'true' : value;
}

/** Writes a part as it appears in a page. Its tags have lines of their own, so that every Markdown parser sees a separate block. */
function write(part: Part, values: Record<string, unknown>): string {
  const attributes = Object.keys(part.fields)
    .filter((name) => values[name] !== undefined && values[name] !== null && values[name] !== '' && values[name] !== false)
    .map((name) => ` ${name}="${escapeValue(String(values[name]))}"`).join('');
  const words = part.holds === 'text' ? String(values[WORDS] ?? '').trim() : '';
  return words ? `<${part.name}${attributes}>\n\n${words}\n\n</${part.name}>` : `<${part.name}${attributes} />`;
}

const ENTITIES: [string, string][] = [['&', '&amp;'], ['"', '&quot;'], ['<', '&lt;'], ['>', '&gt;'], ['{', '&#123;'], ['}', '&#125;']];

function escapeValue(value: string): string {
  return ENTITIES.reduce((done, [character, code]) => done.replaceAll(character, code), value.replace(/\s+/g, ' '));
}

function escapeHtml(text: string): string {
  return `<pre>${ENTITIES.slice(0, 4).reduce((done, [character, code]) => done.replaceAll(character, code), text)}</pre>`;
}

