import { codePoint } from 'dingbat-to-unicode';
import type { Styles } from './styles.ts';
import { attributeOf, childOf, unescapeXml, type Xml } from './xml.ts';

/** Fonts that draw a picture for each letter, so that what somebody sees is not what the file says. */
const SYMBOL_FONTS = /^(?:wingdings(?: [23])?|webdings|symbol)$/i;

/** Pictures for which the converter’s table names a character that few devices draw, and the one that everybody has. */
const USUAL: Record<string, string> = {
  '🗹': '☑', '🗷': '☒', '🗵': '☒', '🗸': '✓', '🗴': '✗', '🗶': '✗', '🗌': '☐', '🗆': '☐', '🞎': '☐', '🞏': '☐', '🞐': '☐', '🞑': '☐', '🞒': '☐', '🞓': '☐', '🞅': '○', '🞄': '•', '⯀': '■', '🡪': '→', '🡨': '←', '🡩': '↑', '🡫': '↓', '🡺': '➔', '🢂': '➔', '🙿': '♥', '🖰': '🖱', '🕿': '☎', '🕾': '☎',
};

/** What one run shows: its pieces, and how many symbols have no character. */
export interface Translated {
  pieces: (Xml | string)[];
  lost: number;
}

/**
 * Writes the symbols of a run as the characters that they show: `w:sym` (ISO/IEC 29500-1, 17.3.3.30), and letters in a symbol font, such as
 * the J of Wingdings, which is a smiling face.
 */
export function translateSymbols(run: Xml, paragraph: Xml | undefined, styles: Styles): Translated {
  const font = fontOf(run, paragraph, styles);
  let lost = 0;
  const translate = (letter: number, name: string): string => {
    const code = letter >= 0xf000 && letter <= 0xf0ff ? letter - 0xf000 : letter;
    if (code === 0x20 || code === 0xa0) return ' ';
    if (!SYMBOL_FONTS.test(name)) return letter >= 0xe000 && letter <= 0xf8ff ? unknown() : String.fromCodePoint(letter);
    const found = codePoint(name, code)?.string;
    // A character outside the symbols of the font is drawn from another one.
    return found ? (USUAL[found] ?? found) : letter > 0xff && !(letter >= 0xe000 && letter <= 0xf8ff) ? String.fromCodePoint(letter) : unknown();
  };
  const unknown = (): string => (lost++, '');
  const pieces = run.children.map((piece): Xml | string => {
    if (typeof piece === 'string') return piece;
    if (piece.name === 'w:sym') {
      const code = Number.parseInt(attributeOf(piece, 'w:char') ?? '', 16);
      return text(Number.isNaN(code) || code > 0x10ffff ? unknown() : translate(code, attributeOf(piece, 'w:font') ?? ''));
    }
    if (piece.name !== 'w:t' || !font) return piece;
    const words = unescapeXml(piece.children.filter((child) => typeof child === 'string').join(''));
    return text([...words].map((letter) => translate(letter.codePointAt(0)!, font)).join(''));
  });
  return { pieces, lost };
}

/** The symbol font in which a run is written; nothing when its font has letters. */
export function fontOf(run: Xml, paragraph: Xml | undefined, styles: Styles): string | undefined {
  const fonts = styles.letterOf(run, paragraph, 'w:rFonts');
  const name = attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi');
  return name && SYMBOL_FONTS.test(name) && childOf(run, 'w:t') ? name : undefined;
}

function text(words: string): Xml {
  return { name: 'w:t', attributes: ' xml:space="preserve"', children: [words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] };
}
