import type { Nodes } from 'mdast';
import { nodesOf } from '../mdx/walk.ts';
import { textOf } from './text-of.ts';

/** Blocks whose pieces belong to one line. */
const LINES = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete']);

/**
 * The text of a block with a space between the blocks inside it, and the descriptions of its pictures; with `addresses`, at the end also those of
 * its links, which may have been its text.
 */
export function textOfBlocks(node: Nodes, addresses = false): string {
  return addresses ? [textIn(node), ...[...nodesOf(node)].flatMap((one) => (one.type === 'link' ? [one.url] : []))].join(' ') : textIn(node);
}

function textIn(node: Nodes): string {
  if (node.type === 'image') return ` ${node.alt ?? ''} `;
  const inside = (children: readonly Nodes[], gap: string) => children.map(textIn).join(gap);
  if (node.type === 'part') return `${Object.values(node.values).join(' ')} ${inside(node.children as Nodes[], ' ')}`;
  return 'children' in node && node.type !== 'link' ? inside(node.children as Nodes[], LINES.has(node.type) ? '' : ' ') : textOf(node);
}
