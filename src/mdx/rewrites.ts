import type { Nodes, Root } from 'mdast';
import type { Fault } from '../schema/fault.ts';
import { findProgram } from './attempts.ts';
import { Sheet, spanOf, type Edit } from './sheet.ts';
import { rewriteTags } from './tag-rewrites.ts';
import { nodesOf } from './walk.ts';

/** Lists what has to be rewritten so that Markdown and MDX read a text alike, and what has to be refused. `tree` is the text parsed as Markdown. */
export function findRewrites(text: string, tree: Root): { edits: Edit[]; faults: Fault[] } {
  const sheet = new Sheet(text);
  const waiting: { node: Nodes; parent: Nodes }[] = [{ node: tree, parent: tree }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    look(sheet, next.node, next.parent);
    if ('children' in next.node) for (const child of next.node.children) waiting.push({ node: child, parent: next.node });
  }
  return { edits: sheet.edits, faults: sheet.faults };
}

function look(sheet: Sheet, node: Nodes, parent: Nodes): void {
  const { start, end } = spanOf(node);
  switch (node.type) {
    case 'html':
      return rewriteTags(sheet, start, end, parent);
    case 'text':
      return parent.type === 'link' && isAutolink(sheet, parent) ? undefined : sheet.escape(start, end);
    case 'inlineCode':
    case 'definition':
      return join(sheet, start, end);
    case 'image':
    case 'imageReference':
      join(sheet, start, end);
      return sheet.escape(start, start + labelLength(sheet.text.slice(start, end)));
    case 'link':
      return link(sheet, node, start, end);
    case 'code':
      return code(sheet, start, end);
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return words(sheet, node, start, end, parent);
  }
}

/** Look for program code in the text as written, with inline code blanked out. */
function words(sheet: Sheet, node: Nodes, start: number, end: number, parent: Nodes): void {
  const program = findProgram(withoutCode(sheet, node, start, end));
  if (program) sheet.refuse(start + program.at, program.fault);
  const indent = margin(sheet, node, parent);
  for (let at = start; at <= end; at = sheet.lineEnd(at) + 1) {
    const line = sheet.text.slice(at, Math.min(end, sheet.lineEnd(at)));
    // MDX takes a line that begins like this for an import or export; a space in front makes it text again.
    if (/^(?:import|export)\b/.test(line) && sheet.column(at) === 1) sheet.edit(at, 0, ' ');
    // Bullets pasted from a word processor begin a list, as they did there.
    const bullet = node.type === 'paragraph' && /^([ \t>]*)[•◦▪▫‣●○■□](?=[ \t]+\S)/.exec(line);
    if (bullet) sheet.edit(at + bullet[1]!.length, 1, '-');
    if (at > start) dedent(sheet, at, line, indent);
  }
}

/** A stretch of text with its inline code replaced by spaces. */
function withoutCode(sheet: Sheet, node: Nodes, start: number, end: number): string {
  const pieces: string[] = [];
  let from = start;
  for (const inner of nodesOf(node)) {
    if (inner.type !== 'inlineCode') continue;
    const span = spanOf(inner);
    pieces.push(sheet.text.slice(from, span.start), ' '.repeat(span.end - span.start));
    from = span.end;
  }
  return pieces.join('') + sheet.text.slice(from, end);
}

/** Removes the indentation of text after a line break, which Markdown ignores; MDX would look for marks behind any space. */
function dedent(sheet: Sheet, at: number, line: string, margin: number): void {
  const indent = /^[ \t]*/.exec(line)![0];
  let columns = 0;
  for (const character of indent) columns += character === '\t' ? 4 - (columns % 4) : 1;
  if (columns >= margin + 4) sheet.edit(at, indent.length, ' '.repeat(margin));
}

/** How many columns of a line belong to the list around its text. */
function margin(sheet: Sheet, node: Nodes, parent: Nodes): number {
  if (parent.type === 'root' || parent.type === 'blockquote') return 0;
  if (parent.type === 'footnoteDefinition') return 4;
  const first = parent.type === 'listItem' ? parent.children[0] : node;
  return sheet.column(spanOf(first ?? node).start) - 1;
}

function isAutolink(sheet: Sheet, link: Nodes): boolean {
  return sheet.text[spanOf(link).start] !== '[';
}

/** MDX looks at the beginning of every line first: a character of code there would end the paragraph it is in. */
function join(sheet: Sheet, start: number, end: number): void {
  for (const found of sheet.text.slice(start, end).matchAll(/\n[ \t>]*(?=[{<])/g)) sheet.edit(start + found.index, found[0].length, ' ');
}

function link(sheet: Sheet, node: Nodes & { type: 'link' }, start: number, end: number): void {
  if (!isAutolink(sheet, node)) return join(sheet, start, end);
  const written = sheet.text.slice(start, end);
  if (!/[<{}]/.test(written)) return;
  const words = written.replace(/^<|>$/g, '');
  sheet.edit(start, end - start, `[${words.replace(/[\\`*_{}[\]<>~!|]/g, '\\$&')}](${node.url.replace(/[\\(){}<>\s]/g, encodeURIComponent)})`);
}

/** MDX has no indented code: four spaces at the start of a line mean nothing. */
function code(sheet: Sheet, start: number, end: number): void {
  const written = sheet.text.slice(start, end);
  if (/^ {0,3}(`{3}|~{3})/.test(written)) return;
  const margin = sheet.column(start) - 1;
  const lines = written.split('\n');
  lines.forEach((line, index) => {
    const at = index === 0 ? start : sheet.lineStart(start, index) + margin;
    const indent = /^(?: {1,4}|\t| {0,3}\t)/.exec(index === 0 ? line : line.slice(margin));
    if (indent) sheet.edit(at, indent[0].length, '');
  });
}

/** How far the description of a picture reaches: to the bracket that closes it. */
function labelLength(written: string): number {
  let depth = 0;
  for (const found of written.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (found[0] === '[') depth++;
    if (found[0] === ']' && --depth === 0) return found.index;
  }
  return written.length;
}
