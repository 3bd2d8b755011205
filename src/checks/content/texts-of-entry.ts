import type { Nodes } from 'mdast';
import { nodesOf } from '../../mdx/walk.ts';
import { decode } from '../../schema/read-address.ts';
import type { Entry } from './library.ts';

/** A stretch of text that people read in one go: a paragraph, a heading, a cell, or the value of a field. */
export interface Stretch {
  words: string;
  line: number;
  column?: number;
  /** The key of the top-level field, when the text is in a field. */
  field?: string;
  /** The path of the field, without list positions: `outcomes.claim`. */
  path?: string;
  /** Whether it is inside a Claim, or is one of its values. */
  inClaim: boolean;
  /** Whether it is marked as code. */
  code: boolean;
  /** Set when it is the address of a link, in which a % begins a code. */
  address?: true;
}

const TOGETHER = new Set(['paragraph', 'heading', 'tableCell']);

/** All the text of an entry: its fields, its body, the values of its parts, descriptions of pictures and addresses of links. */
export function* stretchesOf(entry: Entry): Generator<Stretch> {
  yield* inFields(entry.values, entry);
  yield* inNode(entry.tree, false);
}

function* inFields(value: unknown, entry: Entry, steps: readonly string[] = [], path = ''): Generator<Stretch> {
  if (typeof value === 'string') yield { words: value, line: entry.lines[steps.join('.')] ?? entry.lines[steps[0] ?? ''] ?? 1, field: steps[0], path, inClaim: false, code: false };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* inFields(item, entry, [...steps, String(index)], path);
  else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) yield* inFields(inner, entry, [...steps, key], path ? `${path}.${key}` : key);
}

// The parser limits depth to a few levels, so recursion is safe here.
function* inNode(node: Nodes, inClaim: boolean): Generator<Stretch> {
  const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column };
  if (TOGETHER.has(node.type)) {
    yield { words: plainWords(node), ...at, inClaim, code: false };
    for (const inner of nodesOf(node)) {
      const place = { line: inner.position?.start.line ?? at.line, column: inner.position?.start.column, inClaim };
      if (inner.type === 'link') yield { words: readable(inner.url), ...place, code: false, address: true };
      if (inner.type === 'image' || inner.type === 'imageReference') yield { words: inner.alt ?? '', ...place, code: false };
      if ((inner.type === 'link' || inner.type === 'image') && inner.title) yield { words: inner.title, ...place, code: false };
      if (inner.type === 'inlineCode') yield { words: inner.value, ...place, code: true };
      if (inner.type === 'part') for (const value of Object.values(inner.values)) yield { words: String(value), ...place, code: false };
    }
    return;
  }
  if (node.type === 'code') yield { words: node.value, ...at, inClaim, code: true };
  if (node.type === 'definition') {
    yield { words: readable(node.url), ...at, inClaim, code: false, address: true };
    if (node.title) yield { words: node.title, ...at, inClaim, code: false };
  }
  const claims = inClaim || (node.type === 'part' && node.name === 'Claim');
  if (node.type === 'part') for (const value of Object.values(node.values)) yield { words: String(value), ...at, inClaim: claims, code: false };
  if ('children' in node) for (const child of node.children) yield* inNode(child as Nodes, claims);
}

/** Text as people read it, without code. Text inside bold or a link belongs to the same sentence. */
function plainWords(node: Nodes): string {
  // A line break in the file is only a space to the reader.
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => plainWords(child as Nodes)).join('') : '';
}

/** An address with its percent codes decoded: mailto:jane%40example.org is a mailbox. */
function readable(url: string): string {
  return decode(url) ?? url;
}
