import type { Element, ElementContent } from 'hast';
import { element } from './elements.ts';

/** How a stretch of text looks, and where it leads. */
export interface Look {
  href?: string | undefined;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  raise?: 'sup' | 'sub' | undefined;
  /** Whether line ends and spaces count as they are written. */
  isPre?: boolean;
}

/** A piece of a line: text, the end of a line, or an element such as a picture that is kept as it is. */
export type Run = { value: string; look: Look } | 'break' | Element;

/** Makes paragraphs of a stretch of runs: marks that touch become one, spaces are outside them, and two line ends divide. */
export function paragraphsOf(runs: Run[], { tag = 'p', isOneLine = false }: { tag?: string; isOneLine?: boolean } = {}): Element[] {
  const lines: Run[][] = [[]];
  runs.forEach((run, at) => {
    if (run === 'break' && isOneLine) lines.at(-1)!.push({ value: ' ', look: {} });
    else if (run === 'break' && nextSeen(runs, at) === 'break') lines.push([]);
    else lines.at(-1)!.push(run);
  });
  return lines.flatMap((line) => {
    const tidy = spaced(line);
    return tidy.length ? [element(tag, {}, nest(tidy, MARKS))] : [];
  });
}

/** The next run that is more than space. */
function nextSeen(runs: Run[], at: number): Run | undefined {
  for (let next = at + 1; next < runs.length; next++) {
    const run = runs[next]!;
    if (typeof run !== 'object' || !('value' in run) || run.value.trim()) return run;
  }
  return undefined;
}

/** Collapses spaces, keeps none at the edges of a line, and puts each between its neighbours, outside the marks that only one of them has. */
function spaced(runs: Run[]): Run[] {
  const done: Run[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    if (run === 'break' || !('value' in run)) {
      if (run === 'break') {
        dropSpace(done);
        if (done.length === 0) continue;
      }
      done.push(run);
      isAfterSpace = run === 'break';
      continue;
    }
    for (const piece of run.value.split(/([ \t\r\n\f\u00a0]+)/)) {
      if (piece === '') continue;
      const isSpace = /^[ \t\r\n\f\u00a0]/.test(piece);
      if (isSpace && isAfterSpace) continue;
      done.push({ value: isSpace ? ' ' : piece, look: run.look });
      isAfterSpace = isSpace;
    }
  }
  for (let last = done.at(-1); last === 'break' || isSpace(last); last = done.at(-1)) done.pop();
  return done.map((run, at) => (isSpace(run) ? { value: ' ', look: common(done[at - 1], done[at + 1]) } : run));
}

function dropSpace(runs: Run[]): void {
  if (isSpace(runs.at(-1))) runs.pop();
}

function isSpace(run: Run | undefined): run is { value: ' '; look: Look } {
  return typeof run === 'object' && 'value' in run && run.value === ' ';
}

const MARKS = ['href', 'bold', 'italic', 'strike', 'code', 'raise'] as const;

function common(before: Run | undefined, after: Run | undefined): Look {
  const [one, two] = [lookOf(before), lookOf(after)];
  return Object.fromEntries(MARKS.filter((mark) => one[mark] && one[mark] === two[mark]).map((mark) => [mark, one[mark]]));
}

function lookOf(run: Run | undefined): Look {
  return typeof run === 'object' && 'look' in run ? run.look : {};
}

const TAGS = { bold: 'strong', italic: 'em', strike: 'del', code: 'code' } as const;

/** Puts marks round the runs, each once round all its neighbours that have it. */
function nest(runs: Run[], marks: readonly (typeof MARKS)[number][]): ElementContent[] {
  const [mark, ...rest] = marks;
  if (!mark) return runs.map((run): ElementContent => (run === 'break' ? element('br') : 'value' in run ? { type: 'text', value: run.value } : run));
  const groups: { value: Look[typeof mark]; runs: Run[] }[] = [];
  for (const [at, run] of runs.entries()) {
    // A line end inside bold text does not divide it.
    const next = run === 'break' ? lookOf(runs[at + 1])[mark] : undefined;
    const value = run === 'break' ? (next === groups.at(-1)?.value ? next : undefined) : lookOf(run)[mark];
    if (groups.length && (groups.at(-1)!.value || undefined) === (value || undefined)) groups.at(-1)!.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups.flatMap(({ value, runs: inside }): ElementContent[] => {
    const children = nest(inside, rest);
    if (!value) return children;
    if (mark === 'href') return [element('a', { href: String(value) }, children)];
    return [element(mark === 'raise' ? String(value) : TAGS[mark], {}, children)];
  });
}
