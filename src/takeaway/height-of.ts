import type { Nodes, PhrasingContent } from 'mdast';
import type { Room } from './table-columns.ts';
import { textOf } from '../parts/nodes.ts';
import { widthOf } from './text-width.ts';

/** From one line to the next, between paragraphs, and beside the text of a list, as multiples of the type size. */
const LINE = 1.4;
const SPACE = 0.7;
const BESIDE = 2.4;

/** About how high blocks are on paper, in points: rather a little more than too little. `highOf` says how high a picture is. */
export function heightOf(nodes: readonly Nodes[], room: Room, highOf: (url: string) => number): number {
  const { size, wide } = room;
  const within = (children: readonly Nodes[], narrower = 0) => heightOf(children, { ...room, wide: wide - narrower }, highOf);
  return nodes.reduce((sum, node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return sum + linesOf(node.children, room, highOf) + SPACE * size;
      case 'table':
        // A row is as high as its highest cell, and each cell has its share of the width.
        return sum + node.children.reduce((rows, row) => rows + Math.max(0, ...row.children.map((cell) => linesOf(cell.children, { ...room, wide: wide / row.children.length }, highOf))) + size, 0);
      case 'code':
        return sum + (node.value.split('\n').length * LINE + 2) * size;
      case 'list':
        return sum + node.children.reduce((items, item) => items + within(item.children, BESIDE * size), 0);
      default:
        return sum + ('children' in node ? within(node.children as Nodes[], 2 * size) + SPACE * size : size);
    }
  }, 0);
}

/** The lines of a paragraph and its pictures, each of which may be on a line of its own. */
function linesOf(children: readonly PhrasingContent[], { size, wide, bold }: Room, highOf: (url: string) => number): number {
  const breaks = children.filter(({ type }) => type === 'break').length;
  const gaps = children.filter(({ type }) => type === 'gap').length;
  return (Math.ceil(widthOf(children.map(textOf).join(''), size, bold) / wide) + breaks + 2 * gaps) * LINE * size + picturesIn(children).reduce((sum, url) => sum + highOf(url), 0);
}

function picturesIn(children: readonly Nodes[]): string[] {
  return children.flatMap((child) => (child.type === 'image' ? [child.url] : 'children' in child ? picturesIn(child.children) : []));
}
