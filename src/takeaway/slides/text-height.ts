import type { Line } from '../../showing/deck.ts';
import { INDENT, LINE_HEIGHT, SIZES, SPACE_BELOW } from './slide-room.ts';

/** The height that lines take below each other, in points, when their type has this size and the room this width. */
export function heightOf(lines: readonly Line[], size: number, wide: number): number {
  return lines.reduce((sum, line) => sum + heightOfLine(line, line.small ? SIZES.small : size, wide), 0);
}

/** How many lines a text fills. A word that is too wide fills several. */
export function countLines(text: string, size: number, wide: number, bold = false): number {
  const room = wide / size / (bold ? BOLD : REGULAR) / SURPLUS;
  let [lines, filled] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word);
    if (filled > 0 && filled + SPACE + width <= room) filled += SPACE + width;
    else {
      if (filled > 0) lines++;
      lines += Math.max(0, Math.ceil(width / room) - 1);
      filled = width % room || width;
    }
  }
  return lines;
}

/** The width of the widest word of a text, in points, in bold. */
export function widestWord(text: string, size: number): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word) * size * BOLD * SURPLUS));
}

/** The width of a text on one line, in points, in bold. */
export function widthOfText(text: string, size: number): number {
  return text.split(/\s+/).reduce((sum, word) => sum + widthOf(word) + SPACE, 0) * size * BOLD * SURPLUS;
}

function heightOfLine({ runs, mark, level = 0 }: Line, size: number, wide: number): number {
  const moved = INDENT * size * (level + (mark === undefined ? 0 : 1));
  const bold = runs.reduce((sum, { text, bold: isBold }) => sum + (isBold ? text.length : 0), 0) * 2 > runs.reduce((sum, { text }) => sum + text.length, 0);
  const count = runs.map(({ text }) => text).join('').split('\n').reduce((sum, text) => sum + countLines(text, size, wide - moved, bold), 0);
  return size * (count * LINE_HEIGHT + SPACE_BELOW);
}

/** Widths as multiples of the size of type, in Arial; the letters of the site are as wide. Bold letters are wider. The surplus is for fonts that take the place of these. */
const REGULAR = 1;
const BOLD = 1.08;
const SURPLUS = 1.07;
const SPACE = 0.28;

/** Letters by their width (Adobe's metrics of Helvetica, which Arial has too). What is not here is as wide as most letters. */
const WIDTHS: [letters: string, width: number][] = [
  ['ijl‘’\'', 0.22], [' !,./:;[]\\ftI|()r-`·', 0.31], ['“”"*°', 0.36], ['?aJLckszvxy', 0.53], ['ABEKPSVXY&', 0.67], ['CDHNRUw', 0.73], ['GOQ', 0.78], ['mM', 0.84], ['W@%—…', 0.97], ['FTZ', 0.61],
];
const OF_LETTER = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** Widths of words that were measured before: the same are measured again in each size of type. */
const measured = new Map<string, number>();

function widthOf(word: string): number {
  const known = measured.get(word);
  if (known !== undefined) return known;
  let sum = 0;
  for (const letter of word.normalize('NFD')) if (!/\p{M}/u.test(letter)) sum += OF_LETTER.get(letter) ?? (isWide(letter) ? 1 : 0.56);
  if (measured.size > MOST_MEASURED) measured.clear();
  measured.set(word, sum);
  return sum;
}

const MOST_MEASURED = 5000;

/** Whether a letter is as wide as it is high: Chinese, Japanese and Korean ones, and pictures. */
function isWide(letter: string): boolean {
  return /[\u2e80-\ufaff\uff00-\uffef]|\p{Extended_Pictographic}/u.test(letter);
}
