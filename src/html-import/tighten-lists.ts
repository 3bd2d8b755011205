import type { Nodes, Root } from 'mdast';

/** Writes lists without empty lines between their items, unless an item has more than one paragraph. */
export function tightenLists(root: Root): void {
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    node.children.forEach(visit);
    if (node.type === 'listItem') node.spread = node.children.filter(({ type }) => type !== 'list').length > 1;
    if (node.type === 'list') node.spread = node.children.some(({ spread }) => spread);
  };
  visit(root);
}
