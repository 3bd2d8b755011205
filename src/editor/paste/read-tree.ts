import type { Root } from 'mdast';
import { readPage } from '../../mdx/page.ts';
import { isSafe } from '../../mdx/tree.ts';
import { nodesOf } from '../../mdx/walk.ts';

/** Reads the body of a page as a checked tree, without the places it has in the text. Throws if it is not fit for a page. */
export function readTree(body: string): Root {
  const { tree, faults } = readPage(`---\n---\n\n${body}\n`, {});
  for (const node of nodesOf(tree)) delete node.position;
  if (faults.words.length || !isSafe(tree)) throw new Error('not fit for a page');
  return tree;
}
