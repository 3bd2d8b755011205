import type { Nodes, Root } from 'mdast';
import { textOf } from '../parts/nodes.ts';

/** How many words a page has, including headings and the text inside parts. */
export function countWordsIn(tree: Root): number {
  return blocksOf(tree).reduce((count, block) => count + (textOf(block).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0), 0);
}

/** The blocks of a tree that are read in one go: paragraphs, headings and cells, so that the last word of one never joins the first of the next. */
function blocksOf(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) found.push(node);
    else if ('children' in node) waiting.push(...(node.children as Nodes[]));
  }
  return found;
}
