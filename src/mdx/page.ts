import type { Root } from 'mdast';
import type { Fault } from '../schema/fault.ts';
import type { Fields } from '../schema/fields.ts';
import { readBytes } from './bytes.ts';
import { findExcess } from './find-excess.ts';
import { readFields, splitPage } from './front-matter.ts';
import { normalise } from './normalise.ts';
import { buildTree } from './tree.ts';
import { nodesOf } from './walk.ts';

/** A page as it was read: the values of its fields, its body as a checked tree, and what needs correcting. */
export interface Page {
  /** Checked when there are no faults; otherwise whatever could be read. */
  values: unknown;
  tree: Root;
  /** The line on which each field begins, by its key, and each value within it, by its path: `review.0.title`. */
  lines: Record<string, number>;
  faults: {
    /** Faults in the fields at the top. */
    fields: Fault[];
    /** Faults in the bytes, the layout or the body. */
    words: Fault[];
  };
}

/** Reads a contributed page as data. Nothing in it is ever run. */
export function readPage(bytes: Uint8Array | string, fields: Fields): Page {
  const { text, faults } = readBytes(toBytes(bytes));
  if (faults.length) return unread(faults);
  const split = splitPage(text);
  if (split.faults.length) return unread(split.faults);
  const front = readFields(split.yaml, fields, 2);
  const body = readBody(split.body, split.bodyLine);
  return { values: front.values, lines: front.lines, tree: body.tree, faults: { fields: front.faults, words: [...front.hidden, ...body.faults] } };
}

/** Reads a file that holds fields and nothing else. */
export function readSettings(bytes: Uint8Array | string, fields: Fields): Page {
  const { text, faults } = readBytes(toBytes(bytes));
  if (faults.length) return unread(faults);
  const front = readFields(text, fields, 1);
  return { values: front.values, lines: front.lines, tree: EMPTY, faults: { fields: front.faults, words: front.hidden } };
}

const EMPTY: Root = { type: 'root', children: [] };

function unread(faults: Fault[]): Page {
  return { values: {}, lines: {}, tree: EMPTY, faults: { fields: [], words: faults } };
}

/** Reads the body below the fields into a checked tree. Its positions and faults count the lines of the file. */
function readBody(source: string, firstLine: number): { tree: Root; faults: Fault[] } {
  const shift = (faults: Fault[], lines?: number[]) =>
    faults.map((fault) => ({ ...fault, line: (lines ? (lines[fault.line - 1] ?? 1) : fault.line) + firstLine - 1 }));
  const excess = findExcess(source);
  if (excess.length) return { tree: EMPTY, faults: shift(excess) };
  const normal = normalise(source);
  if (normal.faults.length) return { tree: EMPTY, faults: shift(normal.faults) };
  const built = buildTree(normal.tree);
  movePositions(built.tree, normal.lines, firstLine);
  return { tree: built.tree, faults: shift(built.faults, normal.lines) };
}

/**
 * The page as it should be saved: valid MDX with the same text. A page that is already valid comes back byte for byte. A page that
 * cannot be read safely comes back untouched, for a person to correct.
 */
export function writePage(source: string): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const { text, faults } = readBytes(toBytes(source));
  if (faults.length) return source;
  const split = splitPage(text);
  if (split.faults.length || findExcess(split.body).length) return source;
  const normal = normalise(split.body);
  if (normal.faults.length || normal.text === split.body) return source;
  return `---\n${split.yaml}\n---\n${normal.text}`.replaceAll('\n', newline);
}

function toBytes(source: Uint8Array | string): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

/** Makes every position in the tree count the lines of the file on disk. */
function movePositions(root: Root, lines: number[], firstLine: number): void {
  const move = (line: number) => (lines[line - 1] ?? line) + firstLine - 1;
  for (const node of nodesOf(root)) {
    const at = node.position;
    if (!at) continue;
    node.position = { start: { line: move(at.start.line), column: at.start.column }, end: { line: move(at.end.line), column: at.end.column } };
  }
}
