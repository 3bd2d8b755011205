import type { RootContent } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { buildTree } from '../../mdx/tree.ts';

/** One block of a page: a paragraph, a heading, a list, a table, or a part with everything in it. */
export interface Block {
  source: string;
  /** The line breaks between it and the next block. */
  gap: string;
  node: RootContent;
  /** The offset of the block in the body. The positions of its nodes count from the same origin. */
  at: number;
}

/** Splits a page into its blocks, as they are written. Undefined if the page cannot be parsed. */
export function blocksOf(markdown: string): Block[] | undefined {
  const { text, tree, faults } = normalise(markdown);
  if (faults.length) return undefined;
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length + 1);
  const nodes = buildTree(tree).tree.children;
  // Up to where the next one begins: a part ends with its closing tag, which is not a block of its own.
  return nodes.map((node, index) => {
    const from = node.position!.start.line - 1;
    const next = nodes[index + 1];
    const whole = lines.slice(from, next && next.position!.start.line - 1).join('\n') + (next ? '\n' : '');
    return { node, at: offsets[from]!, source: whole.trimEnd(), gap: '\n'.repeat(whole.slice(whole.trimEnd().length).split('\n').length - 1) };
  });
}
