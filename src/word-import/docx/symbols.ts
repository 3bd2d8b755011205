import { isSymbolFont, showSymbols, symbolOf } from '../symbol-letters.ts';
import type { Styles } from './styles.ts';
import { attributeOf, childOf, unescapeXml, type Xml } from './xml.ts';

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
  const pieces = run.children.map((piece): Xml | string => {
    if (typeof piece === 'string') return piece;
    if (piece.name === 'w:sym') {
      const code = Number.parseInt(attributeOf(piece, 'w:char') ?? '', 16);
      const shown = Number.isNaN(code) || code > 0x10ffff ? undefined : symbolOf(code, attributeOf(piece, 'w:font') ?? '');
      if (shown === undefined) lost++;
      return text(shown ?? '');
    }
    if (piece.name !== 'w:t' || !font) return piece;
    const words = unescapeXml(piece.children.filter((child) => typeof child === 'string').join(''));
    const shown = showSymbols(words, font);
    lost += shown.lost;
    return text(shown.text);
  });
  return { pieces, lost };
}

/** The symbol font in which a run is written; nothing when its font has letters. */
export function fontOf(run: Xml, paragraph: Xml | undefined, styles: Styles): string | undefined {
  const fonts = styles.letterOf(run, paragraph, 'w:rFonts');
  const name = attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi');
  return isSymbolFont(name) && childOf(run, 'w:t') ? name : undefined;
}

function text(words: string): Xml {
  return { name: 'w:t', attributes: ' xml:space="preserve"', children: [words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')] };
}
