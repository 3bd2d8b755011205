/** A range of a page’s text, as offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A look or a link around a stretch of text: `b` bold, `i` italic, `s` struck out, `l` and an address for a link, nothing for what Word does not show. */
export interface Mark {
  name: string;
  /** How it is written before and after its text. */
  open: string;
  close: string;
}

/** The smallest piece of a line that is compared: a word, a character between words, a gap, a picture, the number of a note, a line break. */
export interface Token {
  kind: 'word' | 'space' | 'break' | 'gap' | 'picture' | 'note';
  text: string;
  /** The marks around it, the outermost first. */
  marks: Mark[];
  /** Where it is in the page’s text; only in the original. */
  at?: Span;
}

/** Something in a page that holds lines, and can be removed as a whole. */
export interface Holder extends Span {
  type: 'part' | 'list' | 'item' | 'quote' | 'table' | 'row';
  /** The tag of a part. */
  name?: string;
}

/** Where a line of the original comes from, and so what a change of it changes. */
export type Source =
  /** Text of the page: the block, and the stretch within it that holds the text. */
  | { from: 'text'; block: Span; inline: Span }
  /** A block of code. */
  | { from: 'code'; block: Span }
  /** A field of a part, after fixed words. `tag` is where its opening tag begins. */
  | { from: 'part'; tag: number; field: string; before: string }
  /** A field of the page. */
  | { from: 'page'; field: 'title' | 'summary' }
  /** Words that we write: nobody can change them. */
  | { from: 'us' };

/** A paragraph of a Word document, or of what we would write in one. */
export interface Line {
  kind: 'title' | 'heading' | 'item' | 'text' | 'cell';
  /** The depth of a heading, from 2; the level of a list item, from 0. */
  level: number;
  /** Whether a list item has a number. */
  isOrdered?: boolean;
  /** Whether a list item is ticked, where it can be. */
  checked?: boolean;
  tokens: Token[];
  /** The name of its style; only in a document. */
  style?: string;
  /** Only in the original, as is `within`: what holds the line, the outermost first. */
  source?: Source;
  within?: Holder[];
}

/** A table, by its rows of cells. */
export interface Grid {
  kind: 'table';
  rows: Line[][];
  /** Only in the original: what holds the table, the table itself last, and the holder of each row. */
  within?: Holder[];
  ofRows?: Holder[];
}

/** The text of a page as Word has it, and the text of its notes in the order in which they are referred to. */
export interface Story {
  entries: (Line | Grid)[];
  notes: { id: string; lines: Line[] }[];
}

/** What a token is compared by. Spaces are alike, however they look. */
export function keyOfToken({ kind, text, marks }: Token): string {
  if (kind === 'space') return ' ';
  if (kind === 'note') return '\u0001note';
  return `${text.replaceAll('\u00a0', ' ')}\u0001${[...new Set(marks.map(({ name }) => name))].filter(Boolean).sort().join(' ')}`;
}

/** What a line or a table is compared by: its kind, and its text with its looks. */
export function keyOf(entry: Line | Grid): string {
  if (entry.kind === 'table') return `table\n${entry.rows.map((row) => row.map(keyOf).join('\u0002')).join('\n')}`;
  const { kind, level, isOrdered, checked, tokens } = entry;
  return `${kind} ${kind === 'cell' ? '' : level} ${isOrdered ?? ''} ${checked ?? ''} ${tokens.map(keyOfToken).join('')}`;
}

/** The text of a line, for people. */
export function textOfLine({ tokens }: Line): string {
  return tokens.map(({ kind, text }) => (kind === 'note' ? '' : kind === 'break' ? ' ' : text)).join('').replace(/\s+/g, ' ').trim();
}

/** Cuts text into words, spaces and single characters. */
export function piecesOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^]/gu) ?? [];
}

/** Leaves out spaces at the beginning and at the end, and the second of two. A break is a space too where nothing follows it. */
export function tidyTokens(tokens: readonly Token[]): Token[] {
  const isGap = (token: Token | undefined) => token === undefined || token.kind === 'space' || token.kind === 'break';
  const once = tokens.filter((token, at) => token.kind !== 'space' || !isGap(tokens[at - 1]));
  const kept = once.filter((token, at) => token.kind !== 'space' || once[at + 1]?.kind !== 'break');
  let end = kept.length;
  while (end > 0 && isGap(kept[end - 1])) end--;
  let start = 0;
  while (start < end && isGap(kept[start])) start++;
  return kept.slice(start, end);
}
