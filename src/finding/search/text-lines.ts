import type { Nodes, Root } from 'mdast';
import { partNamed } from '../../parts/index.ts';
import { textOf } from '../../parts/nodes.ts';

/** The text of a page, taken apart as people read it. */
export interface TextLines {
  headings: string[];
  /** Paragraphs, lines of lists and cells: the end of one never runs into the beginning of the next. */
  body: string[];
}

/** The headings and lines of a page. Parts are read in their plain form. */
export function textLinesOf(tree: Root): TextLines {
  const lines: TextLines = { headings: [], body: [] };
  for (const node of tree.children) read(node, lines);
  return lines;
}

// The parser limits depth to a few levels, so recursion is safe here.
function read(node: Nodes, lines: TextLines): void {
  if (node.type === 'heading') return keep(lines.headings, node);
  if (node.type === 'paragraph' || node.type === 'tableCell') return keep(lines.body, node);
  // The notice has the same words on every page: its fixed sentences would make each of them a page about bullying.
  if (node.type === 'part' && node.name === 'UseWithCare') {
    if (node.values.topic) lines.body.push(String(node.values.topic));
    for (const inner of node.children) read(inner as Nodes, lines);
  } else if (node.type === 'part') for (const inner of partNamed(node.name)!.plain(node)) read(inner as Nodes, lines);
  else if ('children' in node) for (const inner of node.children) read(inner as Nodes, lines);
}

function keep(lines: string[], node: Nodes): void {
  const text = plain(node).replace(/\s+/g, ' ').trim();
  if (text) lines.push(text);
}

/** Text with the parts inside a sentence, and without code, which nobody looks for. */
function plain(node: Nodes): string {
  if (node.type === 'part') return partNamed(node.name)!.plain(node).map(textOf).join(' ');
  if (node.type === 'inlineCode') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(plain).join('') : '';
}
