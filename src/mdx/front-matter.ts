import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Document, type Node as YamlNode } from 'yaml';
import { explainValues, type FieldFault } from '../schema/explain.ts';
import type { Fields } from '../schema/fields.ts';
import { quote, type Fault } from '../schema/fault.ts';
import { findActiveTag, findProgram } from './attempts.ts';
import { findExcessInFields } from './find-excess.ts';
import { findHiddenInValue } from './find-hidden.ts';

/** A page cut into its front matter and its body. */
export interface Split {
  /** The lines between the two `---`. */
  yaml: string;
  body: string;
  /** The line of the file on which the body begins, counted from 1. */
  bodyLine: number;
  faults: Fault[];
}

/** Cuts a page at its second `---`. The first line has to be exactly `---`. */
export function splitPage(text: string): Split {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  const whole = { yaml: '', body: text, bodyLine: 1 };
  if (lines[0] !== '---') {
    return { ...whole, faults: [{ line: 1, what: `The first line is ${quote(lines[0] ?? '')}.`, why: 'The fields of a page go between two lines that are exactly ---.', remedy: 'Write --- alone on the first line, then the fields, then --- again.' }] };
  }
  if (end < 0 || lines[end] !== '---') {
    return { ...whole, faults: [{ line: end < 0 ? 1 : end + 1, what: 'The fields at the top of the page do not end.', why: 'We cannot tell where the text of the page begins.', remedy: 'Write --- alone on the line after the last field.' }] };
  }
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2, faults: findPastedFields(lines, end) };
}

/** Reports fields that were pasted, with a page, below those of another; they would be shown as a heading. `end` is the line that ends the fields. */
function findPastedFields(lines: readonly string[], end: number): Fault[] {
  const first = lines.findIndex((line, index) => index > end && line !== '' && line !== '---');
  let last = first;
  while (last > 0 && /^(?:[a-z]+:(?:\s|$)|\s+\S|- )/.test(lines[last] ?? '')) last++;
  const pasted = lines.slice(first, last);
  if (first < 0 || lines[last] !== '---' || !pasted.some((line) => /^(?:title|resource): /.test(line)) || pasted.length < 3) return [];
  return [{ line: first + 1, what: 'The fields of the page appear a second time.', why: 'Only those at the top count. These would be shown to readers as a heading.', remedy: 'Delete one of the two sets, with the line --- below it.' }];
}

/** The values of fields, the line on which each begins (and each value within them, by its path: `review.0.title`), and what needs correcting. */
export interface FieldsRead {
  values: unknown;
  lines: Record<string, number>;
  faults: Fault[];
  /** Invisible characters. A draft that holds one is not kept. */
  hidden: Fault[];
}

/** Reads fields from YAML, checks them, and reports every fault with its line. `firstLine` is the line of the file on which the YAML begins. */
export function readFields(yaml: string, fields: Fields, firstLine: number): FieldsRead {
  const directive = yaml.split('\n').findIndex((line) => line.startsWith('%'));
  if (directive >= 0) return { values: {}, lines: {}, hidden: [], faults: [{ line: firstLine + directive, what: 'A line begins with %.', why: 'It would change how all the others are read.', remedy: 'Delete it.' }] };
  const excess = findExcessInFields(yaml);
  if (excess.length) return { values: {}, lines: {}, hidden: [], faults: excess.map((fault) => ({ ...fault, line: fault.line + firstLine - 1 })) };
  const counter = new LineCounter();
  const documents = parseAllDocuments(yaml, { schema: 'core', version: '1.2', merge: false, uniqueKeys: true, lineCounter: counter, prettyErrors: false }) as Document.Parsed[];
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const [document, second] = documents;
  if (!document) return { values: {}, lines: {}, hidden: [], ...explained(explainValues(fields, {}), () => firstLine) };
  const faults: Fault[] = document.errors.map((error) => ({ line: lineAt(error.pos[0]), ...wordsFor(error.code) }));
  if (second) faults.push({ line: firstLine, what: 'There are two sets of fields.', why: 'Only one can count.', remedy: 'Delete the line --- or ... between them.' });
  faults.push(...findTricks(document, lineAt));
  const lines = linesOf(document, lineAt);
  if (faults.length) return { values: {}, lines, faults, hidden: [] };
  const values = document.toJS({ maxAliasCount: 0 }) ?? {};
  faults.push(...findInWords(values, (path) => lineOf(document, path, lineAt, firstLine)));
  const checked = explainValues(fields, values, 'line', (path) => sourceOf(document.getIn(path, true)));
  const words = explained(checked, (path) => lineOf(document, path, lineAt, firstLine));
  const rows = yaml.split('\n');
  const hidden = findHiddenInValue(values).map(({ path, fault }) => ({ line: lineOf(document, path, lineAt, firstLine), field: String(path[0] ?? ''), ...fault }));
  return { values: checked.value ?? values, lines, faults: [...faults, ...words.faults.map((fault) => withNote(fault, rows[fault.line - firstLine] ?? ''))], hidden };
}

/** What was written for a value that YAML does not read as text: 007, 1e3, .inf. */
function sourceOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value !== 'string' ? node.source : undefined;
}

/** Explains a value that begins with #, which YAML takes for a comment. Whoever wrote it can see it there, and would look for another fault. */
function withNote(fault: Fault, row: string): Fault {
  const [, key, note = ''] = /^\s*(?:- )?([\w-]+):\s+(#.*)$/.exec(row) ?? [];
  if (!key || !fault.what.endsWith('is missing.')) return fault;
  return { ...fault, why: `Anything after a # is a note for whoever opens the file, and is ignored: ${quote(note)}`, remedy: `Put it in quotation marks: ${key}: "${note.replace(/"/g, '')}"` };
}

function linesOf(document: Document.Parsed, lineAt: (offset: number) => number): Record<string, number> {
  const lines = new Map<string, number>();
  const note = (node: unknown, path: string, around: number) => {
    const items: (readonly [step: string, place: unknown, value: unknown])[] =
      isMap(node) ? node.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), key, value] as const] : [])) : isSeq(node) ? node.items.map((item, index) => [String(index), item, item] as const) : [];
    for (const [step, place, value] of items) {
      const at = path ? `${path}.${step}` : step;
      const line = startOf(place as YamlNode, lineAt) ?? around;
      lines.set(at, line);
      note(value, at, line);
    }
  };
  note(document.contents, '', 1);
  return Object.fromEntries(lines);
}

function explained(checked: { faults: FieldFault[] }, line: (path: FieldFault['path']) => number): { faults: Fault[] } {
  return { faults: checked.faults.map(({ path, ...words }) => ({ line: line(path), field: String(path[0] ?? ''), ...(path.length > 1 ? { path: path.slice(1) } : {}), ...words })) };
}

/** The line of the field at a path, or of the nearest field that encloses it. */
function lineOf(document: Document.Parsed, path: FieldFault['path'], lineAt: (offset: number) => number, firstLine: number): number {
  let node: unknown = document.contents;
  let line = firstLine;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      line = startOf(pair.key as YamlNode, lineAt) ?? line;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      line = startOf(node as YamlNode, lineAt) ?? line;
    } else break;
  }
  return line;
}

function startOf(node: YamlNode | null | undefined, lineAt: (offset: number) => number): number | undefined {
  return node?.range ? lineAt(node.range[0]) : undefined;
}

function wordsFor(code: string): Omit<Fault, 'line'> {
  const plain = 'Check the quotation marks and colons. Put text that contains a colon in quotation marks: title: "Circles: a plan"';
  if (code === 'DUPLICATE_KEY') return { what: 'This field is here for the second time.', why: 'Only one of the two can count.', remedy: 'Delete one of them.' };
  if (code === 'TAB_AS_INDENT') return { what: 'This line begins with a tab.', why: 'A tab can mean any number of spaces.', remedy: 'Use spaces instead.' };
  return { what: 'From this line on, the fields cannot be understood.', why: 'Each line says one thing: a name, a colon, a space, and a value.', remedy: plain };
}

/** Reports YAML shorthand that can mean one thing to a person and another to a computer. */
function findTricks(document: Document.Parsed, lineAt: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node(_key, node) {
      const trick = isAlias(node) || node.anchor || node.tag;
      if (!trick) return;
      faults.push({ line: startOf(node, lineAt) ?? 1, what: 'A value begins with &, * or !.', why: 'These characters have a hidden meaning at the beginning of a value.', remedy: 'Put the value in quotation marks, or delete the character.' });
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || ['<<', '__proto__', 'constructor', 'prototype'].includes(pair.key.value)) {
        faults.push({ line: startOf(pair.key as YamlNode, lineAt) ?? 1, what: 'A line begins with something that is not the name of a field.', why: 'Each line says one thing: a name, a colon, a space, and a value.', remedy: 'Delete the line.' });
      }
    },
  });
  return faults;
}

/** Reports tags and program code in the text of fields, by the same rules as in the body. */
function findInWords(value: unknown, line: (path: FieldFault['path']) => number, path: FieldFault['path'] = []): Fault[] {
  if (typeof value === 'string') {
    const words = findActiveTag(value) ?? findProgram(value)?.fault;
    return words ? [{ line: line(path), ...words, remedy: 'Delete it.' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findInWords(inner, line, [...path, Array.isArray(value) ? Number(key) : key]));
}
