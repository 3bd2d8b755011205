import { abbreviationKey, readWords } from './read-words.ts';

/** A piece of a passage; `isMarked` for words that were asked for. */
export interface PassagePiece {
  text: string;
  isMarked: boolean;
}

/** How long a passage is, in characters. */
const LENGTH = 180;

/**
 * The first of the lines that has most of what was asked for, shortened around it, with whole words marked. What is in `told` already, such as
 * the title above it, counts little. Undefined where no line has any of it.
 */
export function markPassage(lines: readonly string[], keys: ReadonlySet<string>, told = ''): PassagePiece[] | undefined {
  const known = new Set(findMarks(told, keys).map(({ key }) => key));
  let best: { line: string; marks: Mark[]; count: number } | undefined;
  for (const line of lines) {
    const marks = findMarks(line, keys);
    const count = [...new Set(marks.map(({ key }) => key))].reduce((sum, key) => sum + (known.has(key) ? 0.1 : 1), 0);
    if (count > (best?.count ?? 0)) best = { line, marks, count };
  }
  return best && cut(best.line, best.marks);
}

/** A whole text, with what was asked for marked. */
export function markText(text: string, keys: ReadonlySet<string>): PassagePiece[] {
  return piecesOf(text, findMarks(text, keys), 0, text.length);
}

/** Whether a text has at least one of each set of keys. */
export function hasSomeOfEach(text: string, sets: readonly ReadonlySet<string>[]): boolean {
  return sets.every((keys) => findMarks(text, keys).length > 0);
}

/** Whether a text has some words one after another. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const keys = readWords(text).flatMap(({ key }) => key || []);
  return keys.some((_, at) => phrase.every((key, step) => keys[at + step] === key));
}

interface Mark {
  key: string;
  from: number;
  until: number;
}

function findMarks(text: string, keys: ReadonlySet<string>): Mark[] {
  const words = readWords(text).filter(({ key }) => key);
  const terms = [...keys].filter((key) => key.includes(' ')).map((key) => key.split(' '));
  const marks: Mark[] = [];
  words.forEach(({ key, folded, isCapitals, from, until }, at) => {
    if (keys.has(key)) marks.push({ key, from, until });
    else if (isCapitals && keys.has(abbreviationKey(folded))) marks.push({ key: abbreviationKey(folded), from, until });
    for (const term of terms) if (term.every((one, step) => words[at + step]?.key === one)) marks.push({ key: term.join(' '), from, until: words[at + term.length - 1]!.until });
    const next = words[at + 1];
    const glued = next && readWords(folded + next.folded)[0]?.key;
    if (glued && keys.has(glued)) marks.push({ key: glued, from, until: next.until });
  });
  return marks;
}

function cut(line: string, marks: readonly Mark[]): PassagePiece[] {
  const first = marks[0]!.from;
  let from = line.length <= LENGTH ? 0 : Math.max(0, first - Math.floor(LENGTH / 3));
  if (from > 0) from = line.indexOf(' ', from) + 1 || from;
  let until = Math.min(line.length, from + LENGTH);
  if (until < line.length) until = Math.max(line.lastIndexOf(' ', until), marks[0]!.until);
  return [...(from > 0 ? [{ text: '… ', isMarked: false }] : []), ...piecesOf(line, marks, from, until), ...(until < line.length ? [{ text: ' …', isMarked: false }] : [])];
}

function piecesOf(line: string, marks: readonly Mark[], from: number, until: number): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = from;
  for (const { from: begins, until: ends } of marks) {
    if (begins < at || ends > until) continue;
    if (begins > at) pieces.push({ text: line.slice(at, begins), isMarked: false });
    pieces.push({ text: line.slice(begins, ends), isMarked: true });
    at = ends;
  }
  if (at < until) pieces.push({ text: line.slice(at, until), isMarked: false });
  return pieces;
}
