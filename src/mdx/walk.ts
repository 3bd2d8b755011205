import type { Nodes, Root } from 'mdast';

/** Every node of a tree in reading order, the root first. Does not recurse, so depth costs nothing. */
export function* nodesOf(root: Root | Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
}
