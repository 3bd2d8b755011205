import type { Element } from 'hast';
import { childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import type { OdfContext } from './odf-context.ts';
import { paperIn } from './paper-of.ts';
import { textOfParagraphs } from './text-of-paragraphs.ts';

/** The most times that one row or cell is repeated; a table may repeat an empty row a million times. */
const MOST_REPEATED = 60;

/** Reads a table with its heading rows and merged cells (ODF 1.3 part 3, 9). */
export function readTable(table: XmlElement, context: OdfContext): Element {
  const rows: Element[] = [];
  const ofColumns = elementsOf(table).filter(({ local }) => local === 'table-column').flatMap((column) => Array.from({ length: countOf(column, 'number-columns-repeated') }, () => valueOf(column, 'default-cell-style-name')));
  const background = context.styles.property('table', valueOf(table, 'style-name'), 'table-properties', 'background-color');
  const look = (nodes: readonly XmlElement[], isHead: boolean): void => {
    for (const node of nodes) {
      if (/^table-(?:header-rows|rows|row-group)$/.test(node.local)) look(childrenOf(node), isHead || node.local === 'table-header-rows');
      if (node.local !== 'table-row') continue;
      const row = readRow(node, { isHead, ofTable: background, ofColumns }, context);
      const isEmpty = !row.children.some((cell) => cell.type === 'element' && cell.children.length > 0);
      for (let left = isEmpty ? 1 : countOf(node, 'number-rows-repeated'); left > 0; left--) rows.push(left === 1 ? row : structuredClone(row));
    }
  };
  look(childrenOf(table), false);
  // Empty rows at the end are only room.
  while (rows.length > 1 && !rows.at(-1)!.children.some((cell) => cell.type === 'element' && cell.children.length > 0)) rows.pop();
  return makeElement('table', [makeElement('tbody', rows)]);
}

/** What a row takes from its table: its background, and the styles of cells that name none. */
interface OfTable {
  isHead: boolean;
  ofTable: string | undefined;
  ofColumns: readonly (string | undefined)[];
}

function readRow(row: XmlElement, { isHead, ofTable, ofColumns }: OfTable, context: OdfContext): Element {
  const { styles, met } = context;
  const ofRow = styles.property('table-row', valueOf(row, 'style-name'), 'table-row-properties', 'background-color');
  let column = 0;
  return makeElement('tr', childrenOf(row).flatMap((cell): Element[] => {
    const style = valueOf(cell, 'style-name') ?? valueOf(row, 'default-cell-style-name') ?? ofColumns[column];
    column += countOf(cell, 'number-columns-repeated');
    // A cell that another covers is a part of the other.
    if (cell.local !== 'table-cell') {
      met.hidden ||= textOf(cell).trim() !== '';
      met.leftOut.push(textOfParagraphs(cell));
      return [];
    }
    const look = (group: string, local: string) => styles.property('table-cell', style, group, local);
    // On slides a cell has the filling of a shape.
    const fill = look('graphic-properties', 'fill') === 'solid' ? look('graphic-properties', 'fill-color') : look('table-cell-properties', 'background-color');
    const [across, down] = [countOf(cell, 'number-columns-spanned'), countOf(cell, 'number-rows-spanned')];
    met.merged ||= across > 1 || down > 1;
    const made = makeElement(isHead ? 'th' : 'td', context.readBlocks(childrenOf(cell), { ...context, paper: paperIn(context.paper, [fill, ofRow, ofTable]) }), { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) });
    return Array.from({ length: countOf(cell, 'number-columns-repeated') }, (_, at) => (at === 0 ? made : structuredClone(made)));
  }));
}

function countOf(node: XmlElement, name: string): number {
  return Math.min(MOST_REPEATED, Math.max(1, Math.trunc(Number(valueOf(node, name) ?? 1)) || 1));
}
