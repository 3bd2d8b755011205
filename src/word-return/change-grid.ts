import { align } from './align.ts';
import { keyOf, keyOfToken, type Grid, type Line } from './line.ts';
import type { Sheet } from './sheet.ts';
import { writeInline, type InlineContext } from './write-inline.ts';

/** What changing a table depends on. */
export interface GridContext {
  sheet: Sheet;
  context: InlineContext;
  changeLine(before: Line, after: Line): void;
}

/** Changes a table: its cells, and rows that are new or gone. One whose columns or whose heading row changed is written anew. */
export function changeGrid(before: Grid, after: Grid, { sheet, context, changeLine }: GridContext): void {
  const columns = (grid: Grid) => Math.max(...grid.rows.map((row) => row.length));
  const pairs = align(before.rows, after.rows, (row) => row.map(keyOf).join('\u0002'), costOfRows);
  const ofRows = before.ofRows ?? [];
  if (columns(before) !== columns(after) || !pairs[0]?.[0] || !pairs[0][1] || pairs[0][0] !== before.rows[0]) {
    const whole = before.within?.at(-1);
    if (whole) sheet.replace({ start: whole.start, end: sheet.trimmedEnd(whole) }, writeGrid(after, context).replaceAll('\n', `\n${sheet.prefixAt(whole.start)}`));
    return;
  }
  let last = 0;
  for (const [old, now] of pairs) {
    if (old) last = before.rows.indexOf(old);
    const row = ofRows[last];
    if (!row) continue;
    if (old && now) {
      const isTraced = old.length === now.length && old.every((cell, at) => cell.source?.from === 'text' || keyOf(cell) === keyOf(now[at]!));
      if (isTraced) old.forEach((cell, at) => changeLine(cell, now[at]!));
      else sheet.replace({ start: row.start, end: sheet.trimmedEnd(row) }, writeRow(now, context));
    } else if (old) sheet.removeLines(row);
    else if (now) {
      // The line below the heading row belongs to it.
      const end = sheet.lineEnd(sheet.trimmedEnd(row));
      sheet.insert(last === 0 ? sheet.lineEnd(end + 1) : end, `\n${sheet.prefixAt(row.start)}${writeRow(now, context)}`);
    }
  }
}

/** A table as a page has it. */
export function writeGrid({ rows: [head = [], ...rows] }: Grid, context: InlineContext): string {
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const full = (row: readonly Line[]): Line[] => [...row, ...Array.from({ length: width - row.length }, (): Line => ({ kind: 'cell', level: 0, tokens: [] }))];
  return [writeRow(full(head), context), `|${' --- |'.repeat(width)}`, ...rows.map((row) => writeRow(full(row), context))].join('\n');
}

function writeRow(row: readonly Line[], context: InlineContext): string {
  return `| ${row.map(({ tokens }) => writeInline(tokens, { ...context, isInTable: true })).join(' | ')} |`;
}

function costOfRows(before: readonly Line[], after: readonly Line[]): number | undefined {
  const words = (row: readonly Line[]) => row.flatMap(({ tokens }) => tokens.map(keyOfToken)).filter((key) => key !== ' ');
  const [old, now] = [words(before), words(after)];
  const shared = now.filter((word) => old.includes(word)).length;
  return old.length + now.length ? 1 - Math.min(1, (2 * shared) / (old.length + now.length)) : 0;
}
