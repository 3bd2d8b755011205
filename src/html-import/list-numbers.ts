import type { Nodes } from 'mdast';

/** The numbers of the lists in a block, in order. Somebody may have typed them, so they are text of the document. */
export function listNumbers(node: Nodes): number[] {
  if (!('children' in node)) return [];
  return [...(node.type === 'list' && node.ordered ? node.children.map((_, at) => (node.start ?? 1) + at) : []), ...(node.children as Nodes[]).flatMap(listNumbers)];
}
