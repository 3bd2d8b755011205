import type { Nodes, Root } from 'mdast';
import { partNamed } from '../parts/index.ts';
import type { Fault } from '../schema/fault.ts';
import { findActiveTag, findProgram } from './attempts.ts';
import { brokenPart, notAlone, unknownPart } from './part-faults.ts';
import { readOnlyTags, readTag, type Tag } from './tags.ts';

/** A piece of a text to take out, and what to put in its place. Offsets count UTF-16 units, as strings do. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** What has to be rewritten so that Markdown and MDX read a text alike, and what has to be refused. `tree` is the text as Markdown. */
export function findRewrites(text: string, tree: Root): { edits: Edit[]; faults: Fault[] } {
  const finder = new Finder(text);
  finder.visit(tree);
  return { edits: finder.edits, faults: finder.faults };
}

/** What holds words that belong to one sentence or one cell of a table. */
const WORDS = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

/** Walks a tree once and notes what has to be rewritten or refused. */
class Finder {
  edits: Edit[] = [];
  faults: Fault[] = [];
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  visit(root: Root): void {
    const waiting: { node: Nodes; parent: Nodes }[] = [{ node: root, parent: root }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      this.#look(next.node, next.parent);
      if ('children' in next.node) for (const child of next.node.children) waiting.push({ node: child, parent: next.node });
    }
  }

  #look(node: Nodes, parent: Nodes): void {
    const { start, end } = span(node);
    switch (node.type) {
      case 'html':
        return this.#html(start, end, parent);
      case 'text':
        return parent.type === 'link' && this.#isAutolink(parent) ? undefined : this.#escape(start, end);
      case 'inlineCode':
      case 'definition':
        return this.#join(start, end);
      case 'image':
      case 'imageReference':
        this.#join(start, end);
        return this.#escape(start, start + labelLength(this.#text.slice(start, end)));
      case 'link':
        return this.#link(node, start, end);
      case 'code':
        return this.#code(start, end);
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return this.#words(node, start, end, parent);
    }
  }

  /** Program code is looked for in the words as they stand, with inline code blanked out. */
  #words(node: Nodes, start: number, end: number, parent: Nodes): void {
    let words = this.#text.slice(start, end);
    for (const { from, to } of codeSpans(node)) {
      words = words.slice(0, from - start) + ' '.repeat(to - from) + words.slice(to - start);
    }
    const program = findProgram(words);
    if (program) this.#refuse(start + program.at, program.fault);
    // MDX takes a line that begins so for an import or export of code; one space in front makes it words again.
    for (const [index, line] of this.#text.slice(start, end).split('\n').entries()) {
      const at = index === 0 ? start : this.#lineStart(start, index);
      if (/^(?:import|export)\b/.test(line) && this.#column(at) === 1) this.#edit(at, 0, ' ');
      if (index > 0) this.#dedent(at, line, this.#margin(node, parent));
    }
  }

  /** Words that go on after a line break are words, however far they are moved in; MDX would look for marks behind any space. */
  #dedent(at: number, line: string, margin: number): void {
    const indent = /^[ \t]*/.exec(line)![0];
    let columns = 0;
    for (const sign of indent) columns += sign === '\t' ? 4 - (columns % 4) : 1;
    if (columns >= margin + 4) this.#edit(at, indent.length, ' '.repeat(margin));
  }

  /** How many columns of a line belong to the list around its words. */
  #margin(node: Nodes, parent: Nodes): number {
    if (parent.type === 'root' || parent.type === 'blockquote') return 0;
    if (parent.type === 'footnoteDefinition') return 4;
    const first = parent.type === 'listItem' ? parent.children[0] : node;
    return this.#column(span(first ?? node).start) - 1;
  }

  #html(start: number, end: number, parent: Nodes): void {
    const html = this.#text.slice(start, end);
    const tags = readOnlyTags(html);
    if (tags?.every((tag) => partNamed(tag.name))) {
      this.#attributes(tags, start, html);
      const inline = tags.every((tag) => partNamed(tag.name)?.inline);
      return inline ? this.#withinLine(start, end, parent) : this.#ownLine(start, end, html, parent);
    }
    if (/^<br\s*\/?>$/i.test(html)) return this.#lineBreak(start, end, html, parent);
    const first = readTag(html, 0);
    const rest = first && partNamed(first.name)?.inline ? /^[ \t]*\n[ \t>]*/.exec(html.slice(first.end)) : undefined;
    if (first && rest) return this.#edit(start + first.end, rest[0].length, ' ');
    const active = findActiveTag(html);
    if (active) return this.#refuse(start, active);
    const program = findProgram(html);
    if (program) return this.#refuse(start + program.at, program.fault);
    const unknown = (tags ?? []).map(unknownPart).find(Boolean);
    if (unknown) return this.#refuse(start, unknown);
    if (!this.#splitTagLines(start, html)) this.#escape(start, end, true);
  }

  /** A gap to fill in that has a line to itself would be taken out of its sentence. */
  #withinLine(start: number, end: number, parent: Nodes): void {
    if (parent.type !== 'paragraph') return;
    const { start: first, end: last } = span(parent);
    const before = /(\\| {2,})?\n[ \t>]*$/.exec(this.#text.slice(first, start));
    if (before) return this.#edit(first + before.index, before[0].length, before[1] ? '<br /> ' : ' ');
    const after = /^[ \t]*\n[ \t>]*/.exec(this.#text.slice(end, last));
    if (after && !this.#text.slice(first, start).trim()) this.#edit(end, after[0].length, ' ');
  }

  /** A line break stands at the end of the line before; one that has nothing before it breaks nothing. */
  #lineBreak(start: number, end: number, html: string, parent: Nodes): void {
    const inWords = parent.type === 'paragraph' || parent.type === 'heading' || WORDS.has(parent.type);
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
    const before = this.#text.slice(lineStart, start);
    if (!inWords) return this.#edit(start, end - start, '');
    if (parent.type === 'paragraph' && /^[ \t>]*$/.test(before)) {
      const isFirst = start === span(parent).start;
      if (isFirst) return this.#edit(start, end - start, '');
      return this.#edit(lineStart - 1, start - lineStart + 1, ' ');
    }
    if (html !== '<br />') this.#edit(start, end - start, '<br />');
  }

  /** Gives each line inside a stretch of HTML that is nothing but tags of parts an empty line on either side. */
  #splitTagLines(start: number, html: string): boolean {
    let split = false;
    for (let at = html.search(/</); at >= 0; at = html.indexOf('<', at + 1)) {
      const tag = readTag(html, at);
      if (!tag || !partNamed(tag.name) || partNamed(tag.name)?.inline) continue;
      const before = html.slice(0, at);
      const after = html.slice(tag.end);
      if (/\S/.test(before)) (split = true), this.#edit(start + at, 0, missingLines(before, /\n[ \t]*$/));
      if (/\S/.test(after)) (split = true), this.#edit(start + tag.end, 0, missingLines(after, /^[ \t]*\n/));
    }
    return split;
  }

  /** A part that is not for inside a sentence stands between empty lines. */
  #ownLine(start: number, end: number, html: string, parent: Nodes): void {
    if (this.#splitTagLines(start, html)) return;
    if (parent.type === 'paragraph' && parent.children.length === 1) return;
    if (parent.type === 'paragraph' || parent.type === 'heading') {
      const { start: first, end: last } = span(parent);
      if (this.#text.slice(first, start).trim()) this.#edit(start, 0, '\n\n');
      if (this.#text.slice(end, last).trim()) this.#edit(end, 0, '\n\n');
      return;
    }
    if (WORDS.has(parent.type)) return this.#refuse(start, notAlone(html));
    // A closing tag directly under a list would be taken for the last words of the list.
    const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = this.#text.indexOf('\n', end);
    const alone = this.#text.slice(lineStart, start).trim() === '';
    if (alone && lineStart > 0 && !/\n[ \t]*\n$/.test(`\n${this.#text.slice(0, lineStart)}`)) this.#edit(lineStart, 0, '\n');
    if (lineEnd >= 0 && this.#text.slice(lineEnd + 1).split('\n', 1)[0]!.trim()) this.#edit(lineEnd, 0, '\n');
  }

  /** MDX wants every value of an attribute in quotation marks, and refuses < in none of them. */
  #attributes(tags: Tag[], start: number, html: string): void {
    let from = 0;
    for (const tag of tags) {
      const at = html.indexOf('<', from);
      from = tag.end;
      const again = readTag(html, at)!;
      for (const attribute of again.attributes) {
        if (attribute.mark === '' && attribute.value !== true) {
          this.#edit(start + attribute.start, attribute.end - attribute.start, `"${html.slice(attribute.start, attribute.end)}"`);
        }
      }
    }
  }

  #escape(start: number, end: number, whole = false): void {
    const words = this.#text.slice(start, end);
    for (const found of words.matchAll(/\\[\s\S]|[<{}]/g)) {
      if (found[0].length > 1 && !(whole && found[0] === '\\<')) continue;
      const at = start + found.index;
      const tag = found[0] === '<' ? words.slice(found.index, found.index + 300) : '';
      const broken = tag && (brokenPart(tag) ?? findActiveTag(tag.split(/(?<=>)|\n/, 1)[0]!));
      if (broken) this.#refuse(at, broken);
      else this.#edit(at, 0, '\\');
    }
  }

  #isAutolink(link: Nodes): boolean {
    return this.#text[span(link).start] !== '[';
  }

  /** MDX looks at the beginning of every line first: a sign of code there would end the words it stands in. */
  #join(start: number, end: number): void {
    for (const found of this.#text.slice(start, end).matchAll(/\n[ \t>]*(?=[{<])/g)) this.#edit(start + found.index, found[0].length, ' ');
  }

  #link(node: Nodes & { type: 'link' }, start: number, end: number): void {
    if (!this.#isAutolink(node)) return this.#join(start, end);
    const written = this.#text.slice(start, end);
    if (!/[<{}]/.test(written)) return;
    const words = written.replace(/^<|>$/g, '');
    this.#edit(start, end - start, `[${words.replace(/[\\`*_{}[\]<>~!|]/g, '\\$&')}](${node.url.replace(/[\\(){}<>\s]/g, encodeURIComponent)})`);
  }

  /** MDX has no code by indentation: four spaces in front of a line mean nothing. */
  #code(start: number, end: number): void {
    const written = this.#text.slice(start, end);
    if (/^ {0,3}(`{3}|~{3})/.test(written)) return;
    const margin = this.#column(start) - 1;
    const lines = written.split('\n');
    lines.forEach((line, index) => {
      const at = index === 0 ? start : this.#lineStart(start, index) + margin;
      const indent = /^(?: {1,4}|\t| {0,3}\t)/.exec(index === 0 ? line : line.slice(margin));
      if (indent) this.#edit(at, indent[0].length, '');
    });
  }

  #lineStart(start: number, index: number): number {
    let at = start;
    for (let count = 0; count < index; count++) at = this.#text.indexOf('\n', at) + 1;
    return at;
  }

  #column(at: number): number {
    return at - this.#text.lastIndexOf('\n', at - 1);
  }

  #edit(at: number, remove: number, insert: string): void {
    this.edits.push({ at, remove, insert });
  }

  #refuse(at: number, fault: Omit<Fault, 'line' | 'column'>): void {
    const line = this.#text.slice(0, at).split('\n').length;
    this.faults.push({ line, column: this.#column(at), ...fault });
  }
}

/** What it takes to leave one empty line, when the words beside a tag may already end their own line. */
function missingLines(words: string, ended: RegExp): string {
  return ended.test(words) ? '\n' : '\n\n';
}

function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** How far the description of a picture reaches: up to the bracket that closes it. */
function labelLength(written: string): number {
  let depth = 0;
  for (const found of written.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (found[0] === '[') depth++;
    if (found[0] === ']' && --depth === 0) return found.index;
  }
  return written.length;
}

function codeSpans(node: Nodes): { from: number; to: number }[] {
  if (node.type === 'inlineCode') return [{ from: span(node).start, to: span(node).end }];
  return 'children' in node ? node.children.flatMap(codeSpans) : [];
}
