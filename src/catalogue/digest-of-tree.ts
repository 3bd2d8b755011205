import { hash } from 'node:crypto';
import type { Root } from 'mdast';
import type { Resource } from './catalogue.ts';

const trees = new WeakMap<Root, string>();

/** A digest of the text of a page, the same for the same tree. Made once for each tree. */
export function digestOfTree(tree: Root): string {
  return trees.get(tree) ?? trees.set(tree, hash('sha256', JSON.stringify(tree), 'hex')).get(tree)!;
}

/** The same of an entry, which may bring it from when it was read. */
export function digestOfText(page: Resource['page']): string {
  // A text that was read before is in memory only once somebody asks for it.
  return page.digest ?? digestOfTree(page.tree);
}
