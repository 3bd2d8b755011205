import type { Nodes } from 'mdast';
import { partNamed } from '../parts/index.ts';
import { findActiveTag, findProgram } from './attempts.ts';
import { notAlone, unknownPart } from './part-faults.ts';
import { spanOf, type Sheet } from './sheet.ts';
import { readOnlyTags, readTag, type Tag } from './tags.ts';

/** Nodes whose text belongs to one sentence or one cell of a table. */
const WORDS = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

/** Handles a stretch that Markdown takes for HTML: tags of parts get their place, the rest becomes text or is refused. */
export function rewriteTags(sheet: Sheet, start: number, end: number, parent: Nodes): void {
  const html = sheet.text.slice(start, end);
  const tags = readOnlyTags(html);
  if (tags?.every((tag) => partNamed(tag.name))) {
    attributes(sheet, tags, start, html);
    const inline = tags.every((tag) => partNamed(tag.name)?.inline);
    return inline ? withinLine(sheet, start, end, parent) : ownLine(sheet, start, end, html, parent);
  }
  if (/^<br\s*\/?>$/i.test(html)) return lineBreak(sheet, start, end, html, parent);
  const first = readTag(html, 0);
  const rest = first && partNamed(first.name)?.inline ? /^[ \t]*\n[ \t>]*/.exec(html.slice(first.end)) : undefined;
  if (first && rest) return sheet.edit(start + first.end, rest[0].length, ' ');
  const active = findActiveTag(html);
  if (active) return sheet.refuse(start, active);
  const program = findProgram(html);
  if (program) return sheet.refuse(start + program.at, program.fault);
  const unknown = (tags ?? []).map(unknownPart).find(Boolean);
  if (unknown) return sheet.refuse(start, unknown);
  if (!splitTagLines(sheet, start, html)) sheet.escape(start, end, true);
}

/** Keeps a gap that has a line to itself inside its sentence, from which MDX would take it. */
function withinLine(sheet: Sheet, start: number, end: number, parent: Nodes): void {
  if (parent.type !== 'paragraph') return;
  const { start: first, end: last } = spanOf(parent);
  const lineStart = sheet.lineStart(start);
  if (lineStart > first && sheet.isFirstOnLine(start, ' \t>')) {
    const from = hardBreak(sheet.text, lineStart - 1);
    return sheet.edit(from, start - from, from < lineStart - 1 ? '<br /> ' : ' ');
  }
  const after = /^[ \t]*\n[ \t>]*/.exec(sheet.text.slice(end, last));
  if (after && !sheet.text.slice(first, start).trim()) sheet.edit(end, after[0].length, ' ');
}

/** The offset of the spaces or the backslash that make a line break at the end of a line, or of that end itself. */
function hardBreak(text: string, lineEnd: number): number {
  if (text[lineEnd - 1] === '\\') return lineEnd - 1;
  let from = lineEnd;
  while (text[from - 1] === ' ') from--;
  return lineEnd - from > 1 ? from : lineEnd;
}

/** Moves a line break to the end of the line before. One with nothing before it breaks nothing. */
function lineBreak(sheet: Sheet, start: number, end: number, html: string, parent: Nodes): void {
  const inWords = parent.type === 'paragraph' || parent.type === 'heading' || WORDS.has(parent.type);
  const lineStart = sheet.lineStart(start);
  if (!inWords) return sheet.edit(start, end - start, '');
  if (parent.type === 'paragraph' && sheet.isFirstOnLine(start, ' \t>')) {
    const isFirst = start === spanOf(parent).start;
    if (isFirst) return sheet.edit(start, end - start, '');
    return sheet.edit(lineStart - 1, start - lineStart + 1, ' ');
  }
  if (html !== '<br />') sheet.edit(start, end - start, '<br />');
}

/** Puts an empty line on either side of each line, inside a stretch of HTML, that holds only tags of parts. */
function splitTagLines(sheet: Sheet, start: number, html: string): boolean {
  let split = false;
  const first = html.length - html.trimStart().length;
  const last = html.trimEnd().length;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = readTag(html, at);
    if (!tag || !partNamed(tag.name) || partNamed(tag.name)?.inline) continue;
    if (first < at) (split = true), sheet.edit(start + at, 0, sheet.lineStart(start + at) > start && sheet.isFirstOnLine(start + at) ? '\n' : '\n\n');
    if (tag.end < last) (split = true), sheet.edit(start + tag.end, 0, sheet.isLastOnLine(start + tag.end) ? '\n' : '\n\n');
  }
  return split;
}

/** Puts empty lines around a part that cannot be inside a sentence. */
function ownLine(sheet: Sheet, start: number, end: number, html: string, parent: Nodes): void {
  if (splitTagLines(sheet, start, html)) return;
  if (parent.type === 'paragraph' && parent.children.length === 1) return;
  if (parent.type === 'paragraph' || parent.type === 'heading') {
    const { start: first, end: last } = spanOf(parent);
    if (sheet.text.slice(first, start).trim()) sheet.edit(start, 0, '\n\n');
    if (sheet.text.slice(end, last).trim()) sheet.edit(end, 0, '\n\n');
    return;
  }
  if (WORDS.has(parent.type)) return sheet.refuse(start, notAlone(html));
  // A closing tag directly below a list would be taken for the end of the list’s text.
  const lineStart = sheet.lineStart(start);
  const lineEnd = sheet.lineEnd(end);
  if (lineStart > 0 && sheet.isFirstOnLine(start) && !sheet.isFirstOnLine(lineStart - 1)) sheet.edit(lineStart, 0, '\n');
  if (lineEnd < sheet.text.length && !sheet.isLastOnLine(lineEnd + 1)) sheet.edit(lineEnd, 0, '\n');
}

/** MDX wants every attribute value in quotation marks, and accepts < inside all of them. */
function attributes(sheet: Sheet, tags: Tag[], start: number, html: string): void {
  let from = 0;
  for (const tag of tags) {
    const at = html.indexOf('<', from);
    from = tag.end;
    const again = readTag(html, at)!;
    for (const attribute of again.attributes) {
      if (attribute.mark === '' && attribute.value !== true) {
        sheet.edit(start + attribute.start, attribute.end - attribute.start, `"${html.slice(attribute.start, attribute.end)}"`);
      }
    }
  }
}
