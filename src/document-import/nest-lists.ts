import type { Element, ElementContent } from 'hast';
import { makeElement } from './make-element.ts';

/** A paragraph as office programs keep it: one after the other, each with its place in a list, if it has one. */
export interface Line {
  children: ElementContent[];
  list?: {
    /** How deep it is nested, from 0. */
    level: number;
    isOrdered: boolean;
    /** The number it has, if it does not simply follow. */
    start?: number;
  };
}

/** Makes paragraphs and nested lists from lines. A line outside lists ends all lists before it. */
export function nestLists(lines: readonly Line[]): Element[] {
  const blocks: Element[] = [];
  const open: { level: number; isOrdered: boolean; list: Element }[] = [];
  for (const { children, list } of lines) {
    if (!list) {
      open.length = 0;
      blocks.push(makeElement('p', children));
      continue;
    }
    const { level, isOrdered, start } = list;
    while (open.length && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level === level && (open.at(-1)!.isOrdered !== isOrdered || start !== undefined)) open.pop();
    if (open.at(-1)?.level !== level) {
      const made = makeElement(isOrdered ? 'ol' : 'ul', [], start !== undefined && start !== 1 ? { start } : {});
      const parent = open.at(-1)?.list.children.at(-1) as Element | undefined;
      if (parent) parent.children.push(made);
      else blocks.push(made);
      open.push({ level, isOrdered, list: made });
    }
    open.at(-1)!.list.children.push(makeElement('li', [makeElement('p', children)]));
  }
  return blocks;
}
