import type { Nodes } from 'mdast';
import type { Fault } from '../schema/fault.ts';
import { findActiveTag } from './attempts.ts';
import { brokenPart } from './part-faults.ts';

/** A piece of a text to take out, and what to put in its place. Offsets count UTF-16 units, as strings do. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** A text on which is noted what has to be rewritten and what has to be refused. */
export class Sheet {
  readonly text: string;
  readonly edits: Edit[] = [];
  readonly faults: Fault[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Notes that `remove` characters at an offset give way to other words. */
  edit(at: number, remove: number, insert: string): void {
    this.edits.push({ at, remove, insert });
  }

  /** Notes that what stands at an offset cannot be accepted. */
  refuse(at: number, fault: Omit<Fault, 'line' | 'column'>): void {
    const line = this.text.slice(0, at).split('\n').length;
    this.faults.push({ line, column: this.column(at), ...fault });
  }

  /** Notes that the signs of code in a stretch of words are words. With `whole`, also those that are marked as words already. */
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

  /** The column of an offset, counted from 1. */
  column(at: number): number {
    return at - this.text.lastIndexOf('\n', at - 1);
  }

  /** The offset at which a line begins, counted from the line of `start`. */
  lineStart(start: number, index: number): number {
    let at = start;
    for (let count = 0; count < index; count++) at = this.text.indexOf('\n', at) + 1;
    return at;
  }
}

/** Where a piece of a page begins and ends in its text, as offsets. */
export function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
