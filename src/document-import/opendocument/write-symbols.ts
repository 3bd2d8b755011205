import { valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { isSymbolFont, showSymbols } from '../../word-import/symbol-letters.ts';
import type { OdfStyles } from './odf-styles.ts';

/** Writes letters in a font of symbols as the characters that they show, such as the J of Wingdings, which is a smiling face. Returns how many have no character. */
export function writeSymbols(body: XmlElement, styles: OdfStyles): number {
  let lost = 0;
  const look = (node: XmlElement, outer: string | undefined): void => {
    const family = /^(?:p|h)$/.test(node.local) ? 'paragraph' : node.local === 'span' ? 'text' : undefined;
    const font = family ? (fontOf(family, valueOf(node, 'style-name'), styles) ?? (family === 'text' ? outer : undefined)) : outer;
    node.children = node.children.map((child) => {
      if (typeof child !== 'string') {
        look(child, font);
        return child;
      }
      if (!isSymbolFont(font) || child.trim() === '') return child;
      const shown = showSymbols(child, font);
      lost += shown.lost;
      return shown.text;
    });
  };
  look(body, undefined);
  return lost;
}

/** The font that a style names, by its own name or by that of its family. */
function fontOf(family: 'paragraph' | 'text', style: string | undefined, styles: OdfStyles): string | undefined {
  const look = (local: string) => styles.property(family, style, 'text-properties', local);
  return (styles.fontNamed(look('font-name')) ?? look('font-family'))?.replace(/^["']|["']$/g, '');
}
