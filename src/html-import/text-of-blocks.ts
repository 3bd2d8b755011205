import type { Nodes } from 'mdast';
import { textOf } from './text-of.ts';

/** Blocks whose pieces belong to one line. */
const LINES = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete']);

/**
 * The text of a block with a space between the blocks inside it, and the descriptions of its pictures; with `addresses`, also those of its
 * links, which may have been its text.
 */
export function textOfBlocks(node: Nodes, addresses = false): string {
  if (node.type === 'link') return addresses ? `${textOf(node)} ${node.url}` : textOf(node);
  if (node.type === 'image') return ` ${node.alt ?? ''} `;
  const inside = (children: readonly Nodes[], gap: string) => children.map((child) => textOfBlocks(child, addresses)).join(gap);
  if (node.type === 'part') return `${Object.values(node.values).join(' ')} ${inside(node.children as Nodes[], ' ')}`;
  return 'children' in node ? inside(node.children as Nodes[], LINES.has(node.type) ? '' : ' ') : textOf(node);
}
