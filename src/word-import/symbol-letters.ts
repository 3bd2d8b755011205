import { codePoint } from 'dingbat-to-unicode';
import { many } from '../html-import/describe-found.ts';

/** Fonts that draw a picture for each letter, so that what somebody sees is not what the file says. */
const SYMBOL_FONTS = /^(?:wingdings(?: [23])?|webdings|symbol)$/i;

/** Pictures for which the table of symbols names a character that few devices draw, and the one that everybody has. */
const USUAL: Record<string, string> = {
  '🗹': '☑', '🗷': '☒', '🗵': '☒', '🗸': '✓', '🗴': '✗', '🗶': '✗', '🗌': '☐', '🗆': '☐', '🞎': '☐', '🞏': '☐', '🞐': '☐', '🞑': '☐', '🞒': '☐', '🞓': '☐', '🞅': '○', '🞄': '•', '⯀': '■', '🡪': '→', '🡨': '←', '🡩': '↑', '🡫': '↓', '🡺': '➔', '🢂': '➔', '🙿': '♥', '🖰': '🖱', '🕿': '☎', '🕾': '☎',
};

/** Whether a font draws symbols for letters. */
export function isSymbolFont(name: string | undefined): name is string {
  return name !== undefined && SYMBOL_FONTS.test(name);
}

/** The character that a letter shows in a font; nothing when there is none. A letter in the private area of another font shows nothing that we know. */
export function symbolOf(letter: number, font: string): string | undefined {
  const isPrivate = letter >= 0xe000 && letter <= 0xf8ff;
  const code = letter >= 0xf000 && letter <= 0xf0ff ? letter - 0xf000 : letter;
  if (code === 0x20 || code === 0xa0) return ' ';
  if (!SYMBOL_FONTS.test(font)) return isPrivate ? undefined : String.fromCodePoint(letter);
  const found = codePoint(font, code)?.string;
  // A character outside the symbols of the font is drawn from another one.
  return found ? (USUAL[found] ?? found) : letter > 0xff && !isPrivate ? String.fromCodePoint(letter) : undefined;
}

/**
 * The characters that a text shows in a font, and how many of its letters show something that has no character. Line breaks and tabs stay. With
 * `onlyPrivate` ordinary letters stay too, and only those of the private area are symbols.
 */
export function showSymbols(text: string, font: string, onlyPrivate = false): { text: string; lost: number } {
  const shown = [...text].map((letter) => (/[\n\t]/.test(letter) || (onlyPrivate && !/[\ue000-\uf8ff]/.test(letter)) ? letter : symbolOf(letter.codePointAt(0)!, font)));
  return { text: shown.join(''), lost: shown.filter((letter) => letter === undefined).length };
}

/** A sentence about symbols that have no character. */
export function describeLostSymbols(count: number): string {
  return `${many(count, 'symbol', 'symbols')} from a symbol font could not be imported. Say in words what ${count === 1 ? 'it means' : 'they mean'}.`;
}
