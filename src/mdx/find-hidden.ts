import type { Nodes } from 'mdast';
import type { Fault } from '../schema/fault.ts';

/** What an invisible character is called, why it is refused, and its offset in the text. */
export type Hidden = Omit<Fault, 'line' | 'column' | 'field'> & { at: number };

/**
 * Finds the first character in a text that people cannot see but a computer can, or a direction mark that is not closed on its line.
 * Accepts what languages and emoji need: joiners and non-joiners, direction marks that affect only their own place, soft hyphens, and
 * the letters inside a flag.
 */
export function findHidden(text: string): Hidden | undefined {
  const hidden = HIDDEN.exec(text.replace(FLAG, (flag) => ' '.repeat(flag.length)));
  if (hidden) {
    const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return { at: hidden.index, what: `There is a hidden character here (U+${code}).`, ...REMEDY };
  }
  let at = 0;
  for (const line of text.split('\n')) {
    if (!isClosed(line)) return { at, what: 'A mark that changes the direction of writing is not closed on this line.', ...REMEDY };
    at += line.length + 1;
  }
  return undefined;
}

/**
 * Does the same in the parsed body of a page, where a character may have been written as a code: in its text, and in everything shown or
 * read aloud for a link, a picture, a footnote or a part. Calls `refuse` for each node that holds one.
 */
export function findHiddenIn(node: Nodes, refuse: (node: Nodes, fault: Omit<Hidden, 'at'>) => void): void {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const block = next.type === 'paragraph' || next.type === 'heading' || next.type === 'tableCell';
    const hidden = (block ? findHidden(lettersOf(next)) : undefined) ?? valuesOf(next).map(findHidden).find(Boolean);
    if (hidden) {
      const { at: _at, ...fault } = hidden;
      refuse(next, fault);
    } else if ('children' in next) for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!);
  }
}

/** Finds such a character in a value of the fields, or in the name of a field, with the path to it. */
export function findHiddenInValue(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; fault: Omit<Hidden, 'at'> }[] {
  const told = (words: string, at: (string | number)[]) => {
    const hidden = findHidden(words) ?? findHidden(decode(words));
    if (!hidden) return [];
    const { at: _at, ...fault } = hidden;
    return [{ path: at, fault }];
  };
  if (typeof value === 'string') return told(value, path);
  if (Array.isArray(value)) return value.flatMap((inner, index) => findHiddenInValue(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...told(key, [...path, key]), ...findHiddenInValue(inner, [...path, key])]);
}

const REMEDY = { why: 'It can make a line read differently from what it says.', remedy: 'Delete the line and type it again, rather than pasting it.' };

// England, Scotland and Wales: a black flag, invisible letters, and an invisible end.
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

/**
 * Control characters, direction overrides, private-use characters, unpaired surrogates, fillers that draw nothing, noncharacters, runs
 * of several variation selectors, and more invisible characters in a row than any word or emoji needs: a message can be hidden in them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2028\u2029\u202A-\u202E\u2060-\u2065\u206A-\u206F\u3164\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}\p{Noncharacter_Code_Point}]|(?<=[\uFE00-\uFE0F])[\uFE00-\uFE0F]|[\u00AD\u034F\u061C\u200B-\u200F\uFE00-\uFE0F]{5,}/u;

/** Whether each direction mark is closed after it, and none is closed that was not opened. */
function isClosed(line: string): boolean {
  let open = 0;
  for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) if ((open += mark === '\u2069' ? -1 : 1) < 0) return false;
  return open === 0;
}

/** The characters of a paragraph, a heading or a cell, line by line, ignoring emphasis. Does not recurse. */
function lettersOf(block: Nodes): string {
  const letters: string[] = [];
  const waiting: Nodes[] = [block];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') letters.push(node.value);
    else if (node.type === 'break') letters.push('\n');
    else if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
  return letters.join('');
}

/** What else a node says: code, descriptions, titles, names, the values of a part, and addresses as a browser shows them. */
function valuesOf(node: Nodes): string[] {
  const { alt, title, label, lang, meta, url } = node as unknown as Record<string, string | null | undefined>;
  const code = node.type === 'code' || node.type === 'inlineCode' ? [node.value] : [];
  const values = node.type === 'part' ? Object.values(node.values).flatMap((value) => [String(value), decode(String(value))]) : [];
  return [...code, ...values, ...[alt, title, label, lang, meta].flatMap((value) => value ?? []), ...(url ? [url, decode(url)] : [])];
}

/** An address with its percent codes decoded, as far as they are characters. */
function decode(url: string): string {
  return url.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
