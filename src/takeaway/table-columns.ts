import type { Nodes, Table } from 'mdast';
import { widthOf } from './text-width.ts';

/** The room for text: the type size and the line width, in points, and whether the text is bold. */
export interface Room {
  size: number;
  wide: number;
  bold?: boolean;
}

/** The space to the left and right of the text in a cell, added together, in points. */
export const INSET = 12;

/** The least width of a column that holds more than a word, as a multiple of the type size. */
const NARROWEST = 5.5;

/** The most width that one long cell takes from the other columns, as a multiple of the type size. */
const WIDEST = 20;

/** The width of a picture, and of the number of a note or a link, as a multiple of the type size. */
const PICTURE = 8;
const NOTE = 1.2;

/** The shortest line to write on by hand, in points. */
const GAP = 119;

/**
 * The widths of a table’s columns, in points, none narrower than its longest word; nothing when the table is too wide for the page, and
 * has to be written out row by row.
 */
export function columnsOf({ children: rows }: Table, { size, wide }: Room): number[] | undefined {
  const [first, ...rest] = rows;
  const columns = first!.children.map((_, column) => {
    const cells = rows.map(({ children }, row) => measure(children[column]?.children ?? [], size, row === 0));
    const word = Math.max(...cells.map(({ word }) => word));
    const whole = Math.max(...cells.map(({ whole }) => whole));
    return { least: INSET + Math.max(word, Math.min(whole, NARROWEST * size)), wish: INSET + Math.max(word, Math.min(whole, WIDEST * size)) };
  });
  const fits = columns.reduce((sum, { least }) => sum + least, 0) <= wide;
  if (fits) return shareOut(wide, columns);
  // Row by row, only a list of words would be left of these.
  return columns.length === 1 || rest.length === 0 ? shareOut(wide, columns.map(({ wish }) => ({ least: 0, wish }))) : undefined;
}

/** Text with invisible break points in each word that is too wide for the page. */
export function breakable(words: string, { size, wide, bold }: Room): string {
  // A column is as wide as its longest word, and sums of the same numbers are not always the same.
  const inPieces = (piece: string) => (widthOf(piece, size, bold) > wide + 0.01 ? [...LETTERS.segment(piece)].map(({ segment }) => segment).join('\u200b') : piece);
  return words.replace(/\S+/g, (word) => piecesOf(word).map(inPieces).join(''));
}

const LETTERS = new Intl.Segmenter('en');

/** Shares out the width as the columns ask, but never below a column’s least; the others make up the difference. */
function shareOut(room: number, columns: readonly { least: number; wish: number }[]): number[] {
  const shares = columns.map(() => 0);
  let open = columns.map((_, index) => index);
  for (let left = room; ;) {
    const each = left / open.reduce((sum, index) => sum + columns[index]!.wish, 0);
    const tight = open.filter((index) => columns[index]!.wish * each < columns[index]!.least);
    for (const index of tight.length ? tight : open) shares[index] = tight.length ? columns[index]!.least : columns[index]!.wish * each;
    if (tight.length === 0 || tight.length === open.length) return shares;
    left -= tight.reduce((sum, index) => sum + columns[index]!.least, 0);
    open = open.filter((index) => !tight.includes(index));
  }
}

/** The width of a cell: its widest unbreakable stretch, and the whole of it on one line. */
function measure(nodes: readonly Nodes[], size: number, isBold: boolean): { word: number; whole: number } {
  let [open, widest, whole] = [0, 0, 0];
  for (const { width, breaks } of stretchesOf(nodes, size, isBold)) {
    whole += width;
    open = breaks ? 0 : open + width;
    widest = Math.max(widest, open);
  }
  return { word: widest, whole };
}

/** The stretches of a line in order, and where the line may break: at an empty stretch that `breaks`. */
function* stretchesOf(nodes: readonly Nodes[], size: number, isBold: boolean): Generator<{ width: number; breaks?: boolean }> {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') {
      for (const word of node.value.split(/(\s+)/)) {
        if (!word.trim()) yield { width: word ? widthOf(' ', size) : 0, breaks: word !== '' };
        else for (const [at, piece] of piecesOf(word).entries()) yield* [...(at ? [{ width: 0, breaks: true }] : []), { width: widthOf(piece, size, isBold) }];
      }
    } else if (node.type === 'break') yield { width: 0, breaks: true };
    else if (node.type === 'image') yield { width: PICTURE * size };
    else if (node.type === 'gap') yield { width: GAP };
    else if (node.type === 'footnoteReference') yield { width: NOTE * size };
    else if ('children' in node) {
      yield* stretchesOf(node.children as Nodes[], size, isBold || node.type === 'strong');
      if (node.type === 'link') yield { width: NOTE * size };
    }
  }
}

/** The pieces of a word between which a line may break: after a hyphen between letters, around a Chinese or Japanese character, and after any punctuation in a web address. */
export function piecesOf(word: string): string[] {
  return word.split(/^(https?:|www\.)/i.test(word) ? /(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/u : /(?<=\p{L}-)(?=\p{L})|(?<=\u200b)|(?<=[\p{scx=Hani}\p{scx=Kana}])(?=\p{L})|(?<=\p{L})(?=[\p{sc=Hani}\p{sc=Kana}\p{sc=Hira}])/u);
}
