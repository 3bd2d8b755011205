import type { Root, RootContent } from 'mdast';

/** The text of a page without empty headings: those of a template that nobody has filled in. */
export function onlyFilledIn(tree: Root): Root {
  return { ...tree, children: tree.children.filter((node, at) => node.type !== 'heading' || isFilledIn(node.depth, tree.children.slice(at + 1))) };
}

/** Whether anything but headings comes before the next heading of the same or a higher level. */
function isFilledIn(depth: number, rest: readonly RootContent[]): boolean {
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= depth);
  return rest.slice(0, end < 0 ? undefined : end).some(({ type }) => type !== 'heading');
}
