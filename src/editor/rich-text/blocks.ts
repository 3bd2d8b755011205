import type { RootContent } from 'mdast';
import { normalise } from '../../mdx/normalise.ts';
import { buildTree } from '../../mdx/tree.ts';

/** One block of a page: a paragraph, a heading, a list, a table, or a part with all that is in it. */
export interface Block {
  words: string;
  /** The ends of lines between it and the next block. */
  gap: string;
  node: RootContent;
  /** Where the block begins in the words of the page, as an offset; the positions of its nodes count from the same place. */
  at: number;
}

/** The blocks of a page as they are written; nothing when the page cannot be understood. */
export function blocksOf(words: string): Block[] | undefined {
  const { text, tree, faults } = normalise(words);
  if (faults.length) return undefined;
  const lines = text.split('\n');
  const offsets = [0];
  for (const line of lines) offsets.push(offsets.at(-1)! + line.length + 1);
  const nodes = buildTree(tree).tree.children;
  // To where the next begins: a part ends with its closing tag, which is no block of its own.
  return nodes.map((node, index) => {
    const from = node.position!.start.line - 1;
    const next = nodes[index + 1];
    const whole = lines.slice(from, next && next.position!.start.line - 1).join('\n') + (next ? '\n' : '');
    return { node, at: offsets[from]!, words: whole.trimEnd(), gap: '\n'.repeat(whole.slice(whole.trimEnd().length).split('\n').length - 1) };
  });
}
