import type { Element } from 'hast';
import { childOf, childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { makeElement } from '../make-element.ts';
import { nestLists } from '../nest-lists.ts';
import { linesOf, type TextContext } from './text-body.ts';

/** A table on a slide (ISO/IEC 29500-1, 21.1.3), with its merged cells. Its first row is the heading row when the slide shows it as one. */
export function slideTable(table: XmlElement, frame: XmlElement, context: TextContext): Element {
  const hasHead = isTrue(valueOf(childOf(table, 'tblPr'), 'firstRow'));
  const rows = childrenOf(table).filter(({ local }) => local === 'tr').map((row, at) => {
    const cells = childrenOf(row).filter((cell) => cell.local === 'tc' && !isTrue(valueOf(cell, 'hMerge')) && !isTrue(valueOf(cell, 'vMerge')));
    return makeElement('tr', cells.map((cell) => {
      const [across, down] = [span(cell, 'gridSpan'), span(cell, 'rowSpan')];
      return makeElement(hasHead && at === 0 ? 'th' : 'td', nestLists(linesOf(childOf(cell, 'txBody'), frame, { ...context, isUnseen: (properties, level) => context.isUnseen?.(properties, level, cell) ?? false })), { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) });
    }));
  });
  return makeElement('table', [makeElement('tbody', rows)]);
}

/** The most cells that one may be merged from. */
const WIDEST = 60;

function span(cell: XmlElement, name: string): number {
  return Math.min(WIDEST, Math.max(1, Math.trunc(Number(valueOf(cell, name) ?? 1)) || 1));
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/.test(value);
}
