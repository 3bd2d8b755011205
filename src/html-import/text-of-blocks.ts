import type { Nodes } from 'mdast';
import { textOf } from './text-of.ts';

/** Blocks whose pieces belong to one line. */
const LINES = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete']);

/** The text of a block with a space between the blocks inside it, the addresses of its links, which may have been its text, and the descriptions of its pictures. */
export function textOfBlocks(node: Nodes): string {
  if (node.type === 'link') return `${textOf(node)} ${node.url}`;
  if (node.type === 'image') return ` ${node.alt ?? ''} `;
  if (node.type === 'part') return `${Object.values(node.values).join(' ')} ${(node.children as Nodes[]).map(textOfBlocks).join(' ')}`;
  if (!('children' in node)) return textOf(node);
  return (node.children as Nodes[]).map(textOfBlocks).join(LINES.has(node.type) ? '' : ' ');
}
