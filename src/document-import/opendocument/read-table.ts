import type { Element } from 'hast';
import { childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import type { OdfContext } from './odf-context.ts';

/** The most times that one row or cell is repeated; a table may repeat an empty row a million times. */
const MOST_REPEATED = 60;

/** Reads a table with its heading rows and merged cells (ODF 1.3 part 3, 9). */
export function readTable(table: XmlElement, context: OdfContext): Element {
  const rows: Element[] = [];
  const look = (nodes: readonly XmlElement[], isHead: boolean): void => {
    for (const node of nodes) {
      if (/^table-(?:header-rows|rows|row-group)$/.test(node.local)) look(childrenOf(node), isHead || node.local === 'table-header-rows');
      if (node.local !== 'table-row') continue;
      const row = readRow(node, isHead, context);
      const isEmpty = !row.children.some((cell) => cell.type === 'element' && cell.children.length > 0);
      for (let left = isEmpty ? 1 : countOf(node, 'number-rows-repeated'); left > 0; left--) rows.push(left === 1 ? row : structuredClone(row));
    }
  };
  look(childrenOf(table), false);
  // Empty rows at the end are only room.
  while (rows.length > 1 && !rows.at(-1)!.children.some((cell) => cell.type === 'element' && cell.children.length > 0)) rows.pop();
  return makeElement('table', [makeElement('tbody', rows)]);
}

function readRow(row: XmlElement, isHead: boolean, context: OdfContext): Element {
  const { styles, met } = context;
  return makeElement('tr', childrenOf(row).flatMap((cell): Element[] => {
    // A cell that another covers is a part of the other.
    if (cell.local !== 'table-cell') return [];
    const fill = styles.property('table-cell', valueOf(cell, 'style-name'), 'table-cell-properties', 'background-color');
    const [across, down] = [countOf(cell, 'number-columns-spanned'), countOf(cell, 'number-rows-spanned')];
    met.merged ||= across > 1 || down > 1;
    const made = makeElement(isHead ? 'th' : 'td', context.readBlocks(childrenOf(cell), { ...context, paper: fill && /^#[0-9a-f]{6}$/i.test(fill) ? fill : context.paper }), { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) });
    return Array.from({ length: countOf(cell, 'number-columns-repeated') }, (_, at) => (at === 0 ? made : structuredClone(made)));
  }));
}

function countOf(node: XmlElement, name: string): number {
  return Math.min(MOST_REPEATED, Math.max(1, Math.trunc(Number(valueOf(node, name) ?? 1)) || 1));
}
