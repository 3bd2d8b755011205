import type { Nodes } from 'mdast';

/** All the text of a node, without marks. */
export function textOf(node: Nodes): string {
  if (node.type === 'break' || (node.type === 'html' && node.value === '<br />')) return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
