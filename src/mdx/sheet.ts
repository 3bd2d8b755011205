import type { Nodes } from 'mdast';
import type { Fault } from '../schema/fault.ts';
import { findActiveTag } from './attempts.ts';
import { brokenPart } from './part-faults.ts';

/** Text to remove, and what to put in its place. Offsets count UTF-16 units, as strings do. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** A text with notes of what has to be rewritten and what has to be refused. */
export class Sheet {
  readonly text: string;
  readonly edits: Edit[] = [];
  readonly faults: Fault[] = [];
  /** The offset at which each line begins. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
  }

  /** Notes that `remove` characters at an offset are replaced by other text. */
  edit(at: number, remove: number, insert: string): void {
    this.edits.push({ at, remove, insert });
  }

  /** Notes that whatever is at an offset cannot be accepted. */
  refuse(at: number, fault: Omit<Fault, 'line' | 'column'>): void {
    this.faults.push({ line: this.line(at), column: this.column(at), ...fault });
  }

  /** Notes that the characters of code in a stretch are plain text. With `whole`, escapes those that are escaped already, too. */
  escape(start: number, end: number, whole = false): void {
    const words = this.text.slice(start, end);
    for (const found of words.matchAll(/\\[\s\S]|[<{}]/g)) {
      if (found[0].length > 1 && !(whole && found[0] === '\\<')) continue;
      const at = start + found.index;
      const tag = found[0] === '<' ? words.slice(found.index, found.index + 300) : '';
      const broken = tag && (brokenPart(tag) ?? findActiveTag(tag.split(/(?<=>)|\n/, 1)[0]!));
      if (broken) this.refuse(at, broken);
      else this.edit(at, 0, '\\');
    }
  }

  /** The line of an offset, counted from 1. */
  line(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The column of an offset, counted from 1. */
  column(at: number): number {
    return at - this.lineStart(at) + 1;
  }

  /** The offset at which the line of an offset begins, or the line that comes so many `after` it. */
  lineStart(at: number, after = 0): number {
    return this.#starts[this.line(at) - 1 + after] ?? this.text.length;
  }

  /** The offset at which the line of an offset ends, before its line break. */
  lineEnd(at: number): number {
    return (this.#starts[this.line(at)] ?? this.text.length + 1) - 1;
  }

  /** Whether only spaces, or other characters in `but`, come before an offset on its line. */
  isFirstOnLine(at: number, but = ' \t'): boolean {
    let before = at - 1;
    while (before >= 0 && but.includes(this.text[before]!)) before--;
    return before < 0 || this.text[before] === '\n';
  }

  /** Whether only spaces come after an offset on its line. */
  isLastOnLine(at: number): boolean {
    let after = at;
    while (' \t'.includes(this.text[after] ?? '\n')) after++;
    return after >= this.text.length || this.text[after] === '\n';
  }
}

/** Where a node of a page begins and ends in its text, as offsets. */
export function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
