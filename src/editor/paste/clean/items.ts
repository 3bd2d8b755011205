import type { Element, ElementContent } from 'hast';
import { element } from './elements.ts';

/** A line of a list before the list is made: its level from 1, its kind, the list that it belongs to, and its number if it says one. */
export interface Item {
  level: number;
  kind: 'ul' | 'ol';
  list: string;
  start?: number | undefined;
  /** For something to tick off: whether it is ticked. */
  checked?: boolean | undefined;
}

/** How many levels a list may have, so that text with marks fits into the depth of a page. */
const MOST_LEVELS = 5;

/** An item as an element, to be gathered later. */
export function itemElement(item: Item, children: ElementContent[]): Element {
  return { ...element('x-item', {}, children), data: { item } as never };
}

/** More paragraphs for the item above. */
export function moreElement(level: number | undefined, children: ElementContent[]): Element {
  return { ...element('x-more', {}, children), data: { level } as never };
}

/** Makes nested lists of items that follow each other. Word, Google Docs and others write the levels of a list side by side. Calls `flatten` for an item that is too deep. */
export function gatherItems(blocks: ElementContent[], flatten: () => void): ElementContent[] {
  const done: ElementContent[] = [];
  let open: { made: Element; item: Item; next: number }[] = [];
  for (const block of blocks) {
    if (block.type === 'element' && block.tagName === 'x-more' && open.length) {
      const level = Math.min((block.data as { level?: number }).level ?? open.length, open.length);
      (open[level - 1]!.made.children.at(-1) as Element).children.push(...block.children);
      continue;
    }
    if (block.type !== 'element' || block.tagName !== 'x-item') {
      open = [];
      if (block.type === 'element' && block.tagName === 'x-more') done.push(...block.children);
      else done.push(block);
      continue;
    }
    const { item } = block.data as unknown as { item: Item };
    if (item.level > MOST_LEVELS) flatten();
    const level = Math.max(1, Math.min(item.level, MOST_LEVELS, open.length + 1));
    open.length = Math.min(open.length, level);
    const last = open[level - 1];
    const goesOn = last && last.item.kind === item.kind && (item.kind === 'ul' || item.start === last.next || (item.list === last.item.list && item.start === undefined));
    if (!goesOn) {
      open.length = level - 1;
      const made = element(item.kind, item.kind === 'ol' && (item.start ?? 1) !== 1 ? { start: item.start } : {});
      const parent = open.at(-1)?.made.children.at(-1) as Element | undefined;
      (parent?.children ?? done).push(made);
      open.push({ made, item, next: item.start ?? 1 });
    }
    const current = open[level - 1]!;
    current.next++;
    current.made.children.push(element('li', {}, [...(item.checked === undefined ? [] : [element('input', { type: 'checkbox', checked: item.checked })]), ...block.children]));
  }
  return done.map(loosen);
}

/** Items of one paragraph, with or without a list below it, need no paragraph of their own. */
function loosen(block: ElementContent): ElementContent {
  if (block.type !== 'element' || !/^[uo]l$/.test(block.tagName)) return block;
  for (const item of block.children as Element[]) {
    const paragraphs = item.children.filter((child) => child.type === 'element' && child.tagName === 'p');
    const others = item.children.filter((child) => child.type !== 'element' || !/^(p|ul|ol|input)$/.test(child.tagName));
    if (paragraphs.length === 1 && !others.length) item.children = item.children.flatMap((child) => (child === paragraphs[0] ? (child as Element).children : [child]));
    item.children = item.children.map(loosen);
  }
  return block;
}

/** The kind and number of an item, from the bullet or number before it: `·`, `o`, `1.`, `b)`, `iv.` */
export function readMarker(marker: string): Pick<Item, 'kind' | 'start'> {
  const words = marker.replace(/[\s\u00a0]+/g, '');
  const number = /^\(?(?:\d+\.)*(\d{1,4})[.):]?$/.exec(words)?.[1];
  if (number) return { kind: 'ol', start: Number(number) };
  const letter = /^\(?([a-z]{1,6})[.)]$/i.exec(words)?.[1]?.toLowerCase();
  if (!letter) return { kind: 'ul' };
  // "i." alone may be the ninth letter. In a list, it is nearly always a one.
  const roman = /^[ivxl]+$/.test(letter) && (letter.length > 1 || letter === 'i' || letter === 'v' || letter === 'x') ? romanNumber(letter) : undefined;
  return { kind: 'ol', start: roman ?? (letter.length === 1 ? letter.charCodeAt(0) - 96 : undefined) };
}

function romanNumber(letters: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  return [...letters].reduce((sum, letter, at) => sum + (worth[letter]! < (worth[letters[at + 1] ?? ''] ?? 0) ? -worth[letter]! : worth[letter]!), 0);
}
