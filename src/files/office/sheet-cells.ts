import type { Findings } from './findings.ts';
import { childOf, childrenOf, elementsOf, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

const isTrue = (value: string | undefined) => /^(?:1|true)$/.test(value ?? '');

/** Empties the cells of hidden rows and columns. Refuses the workbook if it has formulas or charts, which may need them. */
export function clearHiddenCells(xmls: readonly XmlElement[], findings: Findings): void {
  const lines = xmls.filter(({ local }) => local === 'worksheet').flatMap((sheet) => hiddenCells(sheet));
  if (lines.length === 0) return;
  const hasFormulas = xmls.some((xml) => [...elementsOf(xml)].some((node) => /^(?:f|formula|formula1|formula2)$/.test(node.local) ? node.children.length > 0 : node.local === 'definedName' && !/^_xlnm\./.test(valueOf(node, 'name') ?? '')));
  if (hasFormulas) return findings.refuse('rowsInUse');
  findings.note('hiddenRows', new Set(lines.map(({ line }) => line)).size);
  for (const { cell } of lines) {
    cell.children = [];
    cell.attributes = cell.attributes.filter(({ local }) => local === 'r' || local === 's');
  }
}

/** The cells with content in a row or column of no height or width, each with the name of that row or column. */
function hiddenCells(sheet: XmlElement): { cell: XmlElement; line: string }[] {
  const format = childOf(sheet, 'sheetFormatPr');
  const areRowsHidden = isTrue(valueOf(format, 'zeroHeight'));
  const columns = childrenOf(childOf(sheet, 'cols') ?? { ...sheet, children: [] }).filter((column) => isTrue(valueOf(column, 'hidden')) || Number(valueOf(column, 'width') ?? 9) === 0).map((column) => [Number(valueOf(column, 'min')), Number(valueOf(column, 'max'))] as const);
  const found: { cell: XmlElement; line: string }[] = [];
  let next = 1;
  for (const row of childrenOf(childOf(sheet, 'sheetData') ?? { ...sheet, children: [] })) {
    const number = Number(valueOf(row, 'r') ?? next);
    next = number + 1;
    const said = valueOf(row, 'hidden');
    const isHidden = said === undefined ? (areRowsHidden && valueOf(row, 'ht') === undefined) || Number(valueOf(row, 'ht') ?? 9) === 0 : isTrue(said) || Number(valueOf(row, 'ht') ?? 9) === 0;
    let at = 0;
    for (const cell of childrenOf(row)) {
      at = columnOf(valueOf(cell, 'r')) ?? at + 1;
      const column = columns.find(([from, to]) => at >= from && at <= to);
      if ((isHidden || column) && cell.children.length > 0) found.push({ cell, line: `${sheet.name} ${isHidden ? `row ${number}` : `column ${at}`}` });
    }
  }
  return found;
}

/** "AB12" is in column 28. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]+)/i.exec(reference ?? '')?.[1];
  return letters ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : undefined;
}
