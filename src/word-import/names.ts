import { attributeOf, elementsOf, unescapeXml, type Xml } from './docx/xml.ts';

/** Roles, organisations and programs, which are not people. */
const NO_PERSON = /\b(school|academy|college|nursery|primary|junior|infants?|centre|center|unit|services?|federation|hub|church|county|ysgol|council|trust|foundation|partnership|team|office|staff|teacher|head|user|admin|administrator|author|owner|windows|microsoft|word|libreoffice|google|docs|python|unknown|default|laptop|desktop|the)\b/i;

/**
 * The names of people that a file gives outside its text: its author, who saved it last, its manager, and whoever commented in it or
 * changed it. Only whole names: first and last.
 */
export function findNames(pieces: Record<string, Xml>): string[] {
  const found = new Set<string>();
  const note = (name: string | undefined) => {
    const words = (name ?? '').replace(/\s+/g, ' ').trim();
    // "Smith, Jane": many networks write accounts like this. The other order is the same person.
    const turned = /^(\p{Lu}[\p{L}.'’ -]*), ?(\p{Lu}[\p{L}.'’ -]*)$/u.exec(words);
    if (turned && !NO_PERSON.test(words)) {
      found.add(`${turned[1]}, ${turned[2]}`);
      found.add(`${turned[2]} ${turned[1]}`);
    } else if (/^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(words) && !NO_PERSON.test(words)) found.add(words);
  };
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

/** A pattern that finds one of the names in text, however it is spaced; nothing when there are no names. */
export function namesIn(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const forms = names.toSorted((a, b) => b.length - a.length).map((name) => name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\u00a0]+'));
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu');
}
