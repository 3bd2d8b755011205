import { findExcess } from '../../mdx/find-excess.ts';
import { normalise } from '../../mdx/normalise.ts';
import { buildTree } from '../../mdx/tree.ts';

/** A top-level block of a body: a paragraph, a heading, a list, a table, or a part with everything in it. */
export interface BodyBlock {
  /** As it is written. */
  source: string;
  /** The line breaks between it and the next block; empty after the last. */
  gap: string;
}

/** Splits the body of a page into its blocks. Put together again, they are the body as it is saved. A body that cannot be read is one block. */
export function splitBody(body: string): BodyBlock[] {
  const trimmed = body.replace(/^\s*\n/, '').trimEnd();
  if (!trimmed) return [];
  const whole = [{ source: trimmed, gap: '' }];
  if (findExcess(trimmed).length) return whole;
  const { text, tree, faults } = normalise(trimmed);
  if (faults.length) return whole;
  const lines = text.trimEnd().split('\n');
  const starts = buildTree(tree).tree.children.map(({ position }) => position!.start.line - 1);
  // Two blocks on one line cannot be taken apart.
  const cuts = [...new Set([0, ...starts])].sort((a, b) => a - b);
  return cuts.map((from, index) => {
    const piece = lines.slice(from, cuts[index + 1]).join('\n');
    const source = piece.trimEnd();
    const isLast = index === cuts.length - 1;
    return { source, gap: isLast ? '' : `${piece.slice(source.length)}\n` };
  });
}

/** Puts blocks together again. Blocks that were not neighbours have an empty line between them. */
export function joinBlocks(blocks: readonly BodyBlock[]): string {
  return blocks.map(({ source, gap }, index) => (index < blocks.length - 1 ? closeFence(source) + (gap || '\n\n') : source)).join('');
}

/** Closes code that goes on to the end of its page, so that it does not take in what now follows. */
function closeFence(source: string): string {
  const [first = '', ...lines] = source.split('\n');
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(first)?.[1];
  // The end of the code need not be the end of the block: a line that is nobody’s may follow it.
  const isClosed = !fence || lines.some((line) => /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]?.startsWith(fence));
  return isClosed ? source : `${source}\n${fence}`;
}
