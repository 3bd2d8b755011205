import type { XmlElement } from '../../files/office/xml.ts';

/** All text of paragraphs and headings in a tree, with a space wherever a line ends. */
export function textOfParagraphs(node: XmlElement | string): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  if (/^(?:s|tab|line-break|soft-page-break)$/.test(node.local)) return ' ';
  if (/^(?:title|desc|script)$/.test(node.local)) return ' ';
  const inside = node.children.map(textOfParagraphs).join('');
  return /^(?:p|h|list-item|note|note-citation|table-cell|frame)$/.test(node.local) ? ` ${inside} ` : inside;
}
