import type { Table } from 'mdast';
import type { Run, SlideTable } from '../../showing/deck.ts';
import { runsOf } from './lines-of.ts';
import { countLines, widestWord, widthOfText } from './text-height.ts';
import { CELL, LINE_HEIGHT, SIZES, type Place } from './slide-room.ts';

/** A table fitted to slides: each has the first row, which names the columns. */
export interface FittedTable {
  size: number;
  slides: SlideTable[];
}

/** The most width that one long cell takes from the other columns, as a multiple of the size of type. */
const WIDEST = 32;

/** Fits a table to a place, on several slides when it has too many rows for one; nothing when its columns are too many or its cells too long, and it has to be written row by row. */
export function fitTable({ children }: Table, place: Place): FittedTable | undefined {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => runsOf(cell.children)));
  if (!head || rows.length === 0) return undefined;
  const fitted = SIZES.table.flatMap((size) => columnsOf([head, ...rows], size, place.wide).flatMap((columns): (FittedTable & { high: number; head: number })[] => {
    const high = (row: Run[][]) => heightOfRow(row, columns, size, row === head);
    const room = place.high - high(head);
    if (rows.some((row) => high(row) > room)) return [];
    const count = pack(rows, high, room).length;
    const each = rows.reduce((sum, row) => sum + high(row), 0) / count;
    // About as much on each.
    let packed = pack(rows, high, room);
    for (let most = each; most < room; most += size / 2) {
      const even = pack(rows, high, most);
      if (even.length > count) continue;
      packed = even;
      break;
    }
    const shares = columns.map((wide) => Number((wide / place.wide).toFixed(4)));
    return [{ size, slides: packed.map((some) => ({ columns: shares, rows: [head, ...some] })), high: [head, ...rows].reduce((sum, row) => sum + high(row), 0), head: high(head) }];
  }));
  const best = fitted.toSorted((a, b) => a.slides.length - b.slides.length || b.size - a.size || a.high - b.high || a.head - b.head)[0];
  return best && { size: best.size, slides: best.slides };
}

function pack(rows: readonly Run[][][], high: (row: Run[][]) => number, most: number): Run[][][][] {
  const slides: Run[][][][] = [];
  let filled = Infinity;
  for (const row of rows) {
    if (filled + high(row) > most) slides.push([]), (filled = 0);
    slides.at(-1)!.push(row);
    filled += high(row);
  }
  return slides;
}

function heightOfRow(row: Run[][], columns: readonly number[], size: number, isHead: boolean): number {
  const lines = row.map((runs, column) => countLines(textOf(runs), size, (columns[column] ?? 0) - 2 * CELL.beside, isHead));
  return Math.max(1, ...lines) * size * LINE_HEIGHT + 2 * CELL.above;
}

/** Widths that the columns may have, in points, none narrower than its longest word, the likelier first; none when that is too much together. */
function columnsOf(rows: readonly Run[][][], size: number, wide: number): number[][] {
  const columns = rows[0]!.map((_, column) => {
    const texts = rows.map((row) => textOf(row[column] ?? []));
    const least = 2 * CELL.beside + Math.max(...texts.map((text) => widestWord(text, size)));
    return { least, wish: Math.max(least, 2 * CELL.beside + Math.min(WIDEST * size, Math.max(...texts.map((text) => widthOfText(text, size))))) };
  });
  const [least, wish] = [columns.reduce((sum, one) => sum + one.least, 0), columns.reduce((sum, one) => sum + one.wish, 0)];
  if (least > wide) return [];
  if (wish <= wide) return [columns.map((one) => (one.wish * wide) / wish)];
  // What is over is shared out as the columns wish, or to all up to one width, which keeps the headings of short columns on one line.
  const more = Math.max(1, wish - least);
  return [columns.map((one) => one.least + ((one.wish - one.least) * (wide - least)) / more), shareOut(columns, wide)];
}

/** Gives each column as much of the width as it wishes, up to a width that is the same for all: a short column stays on one line, and only long ones are broken. */
function shareOut(columns: readonly { least: number; wish: number }[], wide: number): number[] {
  const upTo = (most: number) => columns.map((one) => Math.max(one.least, Math.min(one.wish, most)));
  let [from, until] = [0, wide];
  while (until - from > 0.01) {
    const middle = (from + until) / 2;
    if (upTo(middle).reduce((sum, one) => sum + one, 0) > wide) until = middle;
    else from = middle;
  }
  return upTo(from);
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
