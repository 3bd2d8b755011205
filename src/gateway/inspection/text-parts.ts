import { PARTS } from '../allowlist.ts';

/** A page, as far as it can be divided without parsing it as Markdown. */
export interface TextParts {
  /** The front matter, with YAML escapes replaced by their characters; or all of the settings. */
  fields: string;
  /** The body, without code, without the tags of parts, and without characters escaped by a backslash. */
  body: string;
  /** The passages of plain text: the value of a field, a paragraph, a list item. */
  passages: string[];
}

/** Divides a page at its second line of three dashes. A text that does not start with such a line is fields only. */
export function textParts(text: string): TextParts {
  const lines = text.split('\n');
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
  const top = lines.slice(lines[0] === '---' ? 1 : 0, end < 0 ? lines.length : end);
  const below = end < 0 ? '' : lines.slice(end + 1).join('\n');
  const fields = top.map(decodeYaml);
  return { fields: fields.join('\n'), body: withoutEscapes(withoutCode(below)).replace(PART, ' '), passages: [...joinContinuations(fields, /^\s/), ...joinContinuations(below.split('\n'), /^(?!\s*(?:[-*+#>|<]|\d+[.)]|$))/)].map(withoutMarks).flatMap(splitIntoPieces) };
}

/** Between double quotation marks, YAML can write any character by its number. https://yaml.org/spec/1.2.2/#57-escaped-characters */
function decodeYaml(line: string): string {
  return line.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U000([0-9a-f]{5}))/gi, (_, ...found: (string | undefined)[]) => {
    const code = parseInt(found.slice(0, 3).find(Boolean)!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Joins each line that continues the previous one to it. */
function joinContinuations(lines: readonly string[], goesOn: RegExp): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen && goesOn.test(line) && !/^\s*-\s/.test(line) && !/^\s*[\w-]+:(?:\s|$)/.test(line)) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line.trim());
    isOpen = line.trim() !== '';
  }
  return joined.filter(Boolean);
}

/** Removes code, which is shown as it is written, so that nothing in it is a tag or a link. */
function withoutCode(body: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const mark = /^[ >\t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && !line.slice(line.indexOf(mark) + mark.length).trim()) fence = '';
      kept.push('');
    } else {
      if (mark && !(mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`'))) fence = mark;
      kept.push(fence ? '' : line);
    }
  }
  return kept.join('\n').split(/\n[ \t]*\n/).map(withoutSpans).join('\n\n');
}

/** Removes inline code, which extends from one run of backticks to the next of the same length. https://spec.commonmark.org/0.31.2/#code-spans */
function withoutSpans(paragraph: string): string {
  const rows = [...paragraph.matchAll(/`+/g)];
  const places = Map.groupBy(rows.keys(), (index) => rows[index]![0].length);
  let kept = '';
  let from = 0;
  for (let index = 0; index < rows.length; index++) {
    const { 0: row, index: at } = rows[index]!;
    const same = places.get(row.length)!;
    while (same.length && same[0]! <= index) same.shift();
    if (same.length === 0 || paragraph[at - 1] === '\\') continue;
    kept += `${paragraph.slice(from, at)} `;
    index = same[0]!;
    from = rows[index]!.index + row.length;
  }
  return kept + paragraph.slice(from);
}

/** A complete tag of a part. Its values are quoted text, numbers in braces, or nothing. */
const PART = new RegExp(`</?(?:${PARTS.join('|')})(?:\\s+[a-z]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|\\{\\d+\\}|[\\w.-]+))?)*\\s*/?>`, 'g');

/** Removes escaped characters, which have no meaning as markup. */
function withoutEscapes(body: string): string {
  return body.replace(/\\[\\`*_{}[\]<>()#+.!|~&-]/g, ' ');
}

function withoutMarks(text: string): string {
  return text.replace(/^(?:[-*+>#|\s]|\d+[.)]\s)+/, '').replace(/\\(?=[^\w\s])/g, '').replace(/\*+|(?<!\w)_+|_+(?!\w)|`/g, '');
}

/** The longest passage that is searched at once, in characters. No name or number is this long, and searching an endless passage would never end. */
const LONGEST = 800;

function splitIntoPieces(words: string): string[] {
  return Array.from({ length: Math.ceil(words.length / LONGEST) || 1 }, (_, index) => words.slice(Math.max(0, index * LONGEST - 100), (index + 1) * LONGEST));
}
