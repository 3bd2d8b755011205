import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { distance } from 'fastest-levenshtein';
import { parts, partNamed } from '../parts/index.ts';
import { quote, type Fault } from '../schema/fault.ts';
import { findActiveTag, findProgram } from './attempts.ts';
import { readOnlyTags, readTag, type Tag } from './tags.ts';

/** A page's words as MDX, and the tree that both Markdown and MDX read in them. */
export interface Normalised {
  text: string;
  tree: Root;
  /** The line, counted from 1, on which each line of `text` stood before. */
  lines: number[];
  faults: Fault[];
}

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** Each pass undoes one layer of what Markdown reads otherwise than MDX; ordinary pages need one, and one to see that nothing is left. */
const MOST_PASSES = 12;

/**
 * Rewrites a page, where it has to, so that it is valid MDX and says the same words: signs that MDX would take for code are
 * escaped, and the tags of parts get lines of their own. A page that is already so comes back as it was.
 */
export function normalise(source: string): Normalised {
  let text = source;
  let lines = source.split('\n').map((_, index) => index + 1);
  const faults: Fault[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const tree = markdownToMdast(text) as Root;
    const found = new Finder(text);
    found.visit(tree);
    faults.push(...found.faults.map((fault) => ({ ...fault, line: lines[fault.line - 1] ?? fault.line })));
    if (faults.length || found.edits.length === 0) return { text, tree, lines, faults };
    ({ text, lines } = apply(text, lines, found.edits));
  }
  faults.push({
    line: 1,
    what: 'The way this page is laid out is too tangled to be understood.',
    why: 'Its marks can be read in more than one way.',
    remedy: 'Look for lines that begin with many spaces or signs, and simplify them.',
  });
  return { text, tree: { type: 'root', children: [] }, lines, faults };
}

function apply(text: string, lines: number[], edits: Edit[]): { text: string; lines: number[] } {
  let result = '';
  let from = 0;
  let line = 0;
  const origin: number[] = [lines[0] ?? 1];
  const take = (words: string, moves: boolean) => {
    result += words;
    for (let at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', at + 1)) {
      if (moves) line++;
      origin.push(lines[line] ?? 1);
    }
  };
  for (const edit of edits.sort((a, b) => a.at - b.at)) {
    if (edit.at < from) continue;
    take(text.slice(from, edit.at), true);
    take(edit.insert, false);
    from = edit.at + edit.remove;
  }
  take(text.slice(from), true);
  return { text: result, lines: origin };
}

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
      case 'image':
      case 'imageReference':
        return this.#escape(start, start + labelLength(this.#text.slice(start, end)));
      case 'link':
        return this.#link(node, start, end);
      case 'code':
        return this.#code(start, end);
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        return this.#words(node, start, end);
    }
  }

  /** Program code is looked for in the words as they stand, with inline code blanked out. */
  #words(node: Nodes, start: number, end: number): void {
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
    }
  }

  #html(start: number, end: number, parent: Nodes): void {
    const html = this.#text.slice(start, end);
    const tags = readOnlyTags(html);
    if (tags?.every((tag) => partNamed(tag.name))) {
      this.#attributes(tags, start, html);
      const inline = tags.every((tag) => partNamed(tag.name)?.inline);
      return inline ? undefined : this.#ownLine(start, end, html, parent);
    }
    if (/^<br\s*\/?>$/i.test(html)) return html === '<br />' ? undefined : this.#edit(start, end - start, '<br />');
    const active = findActiveTag(html);
    if (active) return this.#refuse(start, active);
    const program = findProgram(html);
    if (program) return this.#refuse(start + program.at, program.fault);
    const unknown = (tags ?? []).map(unknownPart).find(Boolean);
    if (unknown) return this.#refuse(start, unknown);
    if (!this.#splitTagLines(start, html)) this.#escape(start, end, true);
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
    const inParagraph = parent.type === 'paragraph';
    if (inParagraph && parent.children.length === 1) return;
    if (inParagraph) {
      const { start: first, end: last } = span(parent);
      if (this.#text.slice(first, start).trim()) this.#edit(start, 0, '\n\n');
      if (this.#text.slice(end, last).trim()) this.#edit(end, 0, '\n\n');
      return;
    }
    if (parent.type === 'heading' || parent.type === 'tableCell' || !('children' in parent)) return;
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
      const broken = found[0] === '<' ? brokenPart(words.slice(found.index)) : undefined;
      if (broken) this.#refuse(at, broken);
      else this.#edit(at, 0, '\\');
    }
  }

  #isAutolink(link: Nodes): boolean {
    return this.#text[span(link).start] !== '[';
  }

  #link(node: Nodes & { type: 'link' }, start: number, end: number): void {
    if (!this.#isAutolink(node)) return;
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

/** A capitalised tag that carries values is meant as a part; one that does not, like <Name>, is meant as words. */
function unknownPart(tag: Tag): Omit<Fault, 'line' | 'column'> | undefined {
  const near = parts.find((part) => part.name.toLowerCase() === tag.name.toLowerCase() || distance(part.name, tag.name) <= 2);
  const meant = /^[A-Z]/.test(tag.name) && (tag.type === 'whole' || tag.attributes.some((attribute) => attribute.value !== true));
  if (partNamed(tag.name) || (!near && !meant)) return undefined;
  return {
    what: `There is no part called ${quote(tag.name)}.`,
    why: 'It would be shown as bare code.',
    remedy: near ? `Did you mean <${near.name}>?` : `The parts are: ${parts.map((part) => part.name).join(', ')}.`,
  };
}

function brokenPart(words: string): Omit<Fault, 'line' | 'column'> | undefined {
  const name = /^<\/?([A-Z][A-Za-z]+)(?![A-Za-z])/.exec(words)?.[1];
  const part = name ? partNamed(name) : undefined;
  if (!part) return undefined;
  return {
    what: `The tag ${quote(words.split('\n')[0]!)} cannot be read.`,
    why: 'A tag needs straight quotation marks around each value, and a > at its end.',
    remedy: `Write it like this: ${part.example.split('\n')[0]}`,
  };
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
