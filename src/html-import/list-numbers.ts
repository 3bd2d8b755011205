import type { Nodes } from 'mdast';
import { nodesOf } from '../mdx/walk.ts';

/** The numbers of the lists in a block, in order. Somebody may have typed them, so they are text of the document. */
export function listNumbers(block: Nodes): number[] {
  return [...nodesOf(block)].flatMap((node) => (node.type === 'list' && node.ordered ? node.children.map((_, at) => (node.start ?? 1) + at) : []));
}
