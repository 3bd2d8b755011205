import type { Nodes, Root } from 'mdast';
import { columnsOf } from '../table-columns.ts';
import { ROOM } from './room.ts';

/** Which tables of a text are too wide for a document and are written out row by row, counted from 0 in reading order. Notes have no tables. */
export function spreadTables(body: Root): number[] {
  const spread: number[] = [];
  let count = 0;
  const look = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'table') {
        if (!columnsOf(node, ROOM)) spread.push(count);
        count++;
      } else if (node.type !== 'footnoteDefinition' && 'children' in node) look(node.children as Nodes[]);
    }
  };
  look(body.children as Nodes[]);
  return spread;
}
