import type { Row, TextRun } from './compare.ts';

/** One line of the table that lays two pages side by side. */
export type ComparisonLine =
  /** Several consecutive pieces that both pages have. They are folded away, so only their text is here. */
  | { is: 'same'; folded: string[] }
  /** Pieces of one kind, or what was taken out beside its replacement. A side is empty where its page has no such piece. */
  | { is: Row['is'] | 'replaced'; before: ComparedPiece[]; after: ComparedPiece[] };

/** One piece of a page. `kind` says what it is ("Heading") where the piece before it was of another kind; only what changed within the piece is marked. */
export interface ComparedPiece {
  kind?: string;
  runs: TextRun[];
}

/** The lines of a comparison as its table shows them. Consecutive pieces of one kind share a line. */
export function viewComparison(rows: readonly Row[]): ComparisonLine[] {
  return groupsOf(rows).map(({ is, rows: within }) =>
    is === 'same' && within.length > 1
      ? { is, folded: within.map(({ before: [piece] }) => piece?.text ?? '') }
      : { is, before: piecesOn('before', within), after: piecesOn('after', within) });
}

interface Group {
  is: Row['is'] | 'replaced';
  rows: Row[];
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.is === last.is && row.is !== 'changed') last.rows.push(row);
    else if (last && row.is === 'added' && (last.is === 'taken-out' || last.is === 'replaced')) {
      last.is = 'replaced';
      last.rows.push(row);
    } else groups.push({ is: row.is, rows: [row] });
  }
  return groups;
}

function piecesOn(side: 'before' | 'after', rows: readonly Row[]): ComparedPiece[] {
  const there = rows.filter((row) => row[side].length > 0);
  return there.map(({ is, kind, [side]: runs }, at) => ({
    ...(kind !== there[at - 1]?.kind && { kind }),
    runs: runs.map(({ text, is: mark }) => ({ text, is: is === 'changed' ? mark : 'same' })),
  }));
}
