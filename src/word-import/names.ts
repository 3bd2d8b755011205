import { formsOfName } from '../html-import/names.ts';
import { attributeOf, elementsOf, unescapeXml, type Xml } from './docx/xml.ts';

/**
 * The names of people that a file gives outside its text: its author, who saved it last, its manager, and whoever commented in it or
 * changed it. Only whole names: first and last.
 */
export function findNames(pieces: Record<string, Xml>): string[] {
  const found = new Set<string>();
  const note = (name: string | undefined) => formsOfName(name).forEach((form) => found.add(form));
  for (const [piece, top] of Object.entries(pieces)) {
    if (piece.startsWith('docProps/')) {
      for (const name of ['dc:creator', 'cp:lastModifiedBy', 'Manager']) for (const one of elementsOf(top, name)) note(unescapeXml(one.children.filter((child) => typeof child === 'string').join('')));
    } else noteAuthors(top, note);
  }
  return [...found];
}

function noteAuthors(node: Xml, note: (name: string | undefined) => void): void {
  if (node.attributes.includes(':author')) note(attributeOf(node, 'w:author') ?? attributeOf(node, 'w15:author'));
  for (const child of node.children) if (typeof child !== 'string') noteAuthors(child, note);
}
