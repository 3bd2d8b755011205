import type { Element, ElementContent } from 'hast';
import { attribute, element, isElement, textIn } from './elements.ts';

/** A table with one cell in each place: merged cells have their content in the first, and leave the others empty. */
export interface Grid {
  rows: { cells: (Element | undefined)[]; isHead: boolean }[];
  captions: Element[];
  /** How many cells were merged. */
  merged: number;
}

/** A cell that says it spans more is not believed. */
const MOST_SPAN = 100;

/** Lays the cells of a table out in a grid. `isSeen` says which rows and cells people see. */
export function layOut(table: Element, isSeen: (node: Element) => boolean): Grid {
  const grid: Grid = { rows: [], captions: table.children.filter((child) => isElement(child, /^caption$/)), merged: 0 };
  const taken: boolean[][] = [];
  for (const [at, row] of rowsOf(table).filter(isSeen).entries()) {
    const cells: (Element | undefined)[] = [];
    const given = row.children.filter((child): child is Element => isElement(child, /^t[dh]$/) && isSeen(child));
    let column = 0;
    for (const cell of given) {
      while (taken[at]?.[column]) column++;
      cells[column] = cell;
      const [wide, high] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      if (wide > 1 || high > 1) grid.merged++;
      for (let down = 0; down < high; down++) for (let across = 0; across < wide; across++) (taken[at + down] ??= [])[column + across] = true;
      column += wide;
    }
    grid.rows.push({ cells: Array.from({ length: Math.max(column, cells.length) }, (_, place) => cells[place]), isHead: given.length > 0 && given.every((cell) => cell.tagName === 'th') });
  }
  return grid;
}

/** The rows and columns of a grid that hold something. A spreadsheet copies many that are empty. */
export function withoutEmpty(grid: Grid, holds: (cell: Element) => boolean): Grid['rows'] {
  const isFull = (cell: Element | undefined) => cell !== undefined && holds(cell);
  const rows = grid.rows.filter(({ cells }) => cells.some(isFull));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some(({ cells }) => isFull(cells[at])));
  return rows.map(({ cells, isHead }) => ({ isHead, cells: columns.map((at) => cells[at]) }));
}

/** Draws a table from its cells. A heading whose whole text is bold is not bold twice. */
export function drawTable(rows: { cells: ElementContent[][]; isHead: boolean }[]): Element {
  return element('table', {}, rows.map(({ cells, isHead }, at) => element('tr', {}, cells.map((children) => element(isHead && at === 0 ? 'th' : 'td', {}, children)))));
}

function rowsOf(table: Element): Element[] {
  const parts = table.children.filter((child): child is Element => isElement(child, /^(tr|thead|tbody|tfoot)$/));
  return parts.flatMap((part) => (part.tagName === 'tr' ? [part] : part.children.filter((child): child is Element => isElement(child, /^tr$/))));
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(attribute(cell, name));
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPAN) : 1;
}

/** Whether a cell has text or a picture. */
export function hasContent(cell: Element): boolean {
  return /[^\s\u00a0]/.test(textIn(cell)) || holdsPicture(cell);
}

function holdsPicture(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (/^(img|input)$/.test(child.tagName) || holdsPicture(child)));
}
