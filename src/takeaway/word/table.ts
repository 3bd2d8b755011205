import type { Nodes, Table } from 'mdast';
import { textOf } from '../../parts/nodes.ts';
import { escapeXml } from './escape-xml.ts';

/** The width between the margins of A4, in twentieths of a point. */
const LINE = 9638;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`).join('');
const MARGINS = Object.entries({ top: 60, left: 100, bottom: 60, right: 100 }).map(([side, wide]) => `<w:${side} w:type="dxa" w:w="${wide}"/>`).join('');

/** A table whose first row is repeated on each page and read out as headings (ISO/IEC 29500-1, 17.4.37). `columns` are widths in points; `cellOf` writes what is in a cell. */
export function tableOf({ children: rows }: Table, columns: readonly number[], isRightToLeft: boolean, cellOf: (children: readonly Nodes[], isHead: boolean) => string): string {
  const grid = columns.map((points) => Math.round(20 * points));
  const whole = grid.reduce((sum, wide) => sum + wide, 0);
  const cells = grid.map((wide) => `<w:tcPr><w:tcW w:type="dxa" w:w="${Math.round((wide * LINE) / whole)}"/><w:tcMar>${MARGINS}</w:tcMar></w:tcPr>`);
  return (
    `<w:tbl><w:tblPr><w:bidiVisual${isRightToLeft ? '' : ' w:val="off"'}/><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${BORDERS}</w:tblBorders>${described(rows)}</w:tblPr>` +
    `<w:tblGrid>${grid.map((wide) => `<w:gridCol w:w="${wide}"/>`).join('')}</w:tblGrid>` +
    // Set only where it is true: some programs take "false" for true.
    rows.map(({ children }, at) => `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${children.map((cell, column) => `<w:tc>${cells[column] ?? ''}${cellOf(cell.children, at === 0)}</w:tc>`).join('')}</w:tr>`).join('') +
    '</w:tbl>'
  );
}

/** What a table is called and holds, for whoever cannot see it: the headings of its columns. */
function described([head, ...rows]: Table['children']): string {
  const columns = escapeXml((head?.children ?? []).map((cell) => textOf(cell).trim()).filter(Boolean).join(', '));
  return columns && `<w:tblCaption w:val="${columns}"/><w:tblDescription w:val="Columns: ${columns}. Rows: ${rows.length}."/>`;
}
