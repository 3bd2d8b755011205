import type { Nodes, Root } from 'mdast';

/** Every node of a tree, in the order in which they are read, the root first. Does not recurse, so depth costs nothing. */
export function* nodesOf(root: Root | Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
}
