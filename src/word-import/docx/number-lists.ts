import type { Element, ElementContent, Root } from 'hast';
import type { List, ListItem, Nodes, Text } from 'mdast';
import { NUMBER_MARK } from './numbers.ts';

/** Gives each numbered list its first number, and splits lists that were joined although each had its own numbers. A list whose numbers run on is one. */
export function resolveNumbers(parent: Nodes): void {
  if (!('children' in parent)) return;
  (parent as { children: Nodes[] }).children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    resolveNumbers(node);
    return node.type === 'list' ? partLists(node) : [node];
  });
}

/** Moves the numbers of items in the cells of a table to their `value`: a cell has no lists, only lines, which show it. */
export function numberCells(parent: Root | Element, isInCell = false): void {
  for (const node of parent.children as ElementContent[]) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'li' && isInCell) {
      const number = takeFirst(node);
      if (number !== undefined) node.properties.value = String(number);
    }
    numberCells(node, isInCell || /^t[dh]$/.test(node.tagName));
  }
}

function takeFirst(node: Element): number | undefined {
  const [first] = node.children;
  if (first?.type === 'element') return takeFirst(first);
  const mark = first?.type === 'text' ? NUMBER_MARK.exec(first.value) : undefined;
  if (!mark || first?.type !== 'text') return undefined;
  first.value = first.value.slice(mark[0].length);
  return Number(mark[1]);
}

function partLists(list: List): List[] {
  const lists: List[] = [];
  let before: number | undefined;
  for (const item of list.children) {
    const number = takeMark(item);
    const isNext = number === undefined || before === undefined || number === before + 1;
    if (lists.length === 0 || (list.ordered && !isNext)) lists.push({ ...list, ...(list.ordered && number !== undefined ? { start: number } : {}), children: [] });
    lists.at(-1)!.children.push(item);
    before = number ?? (before === undefined ? undefined : before + 1);
  }
  return lists;
}

function takeMark(item: ListItem): number | undefined {
  const [first] = item.children;
  const words = first?.type === 'paragraph' ? firstText(first) : undefined;
  const mark = words && NUMBER_MARK.exec(words.value);
  if (!mark) return undefined;
  words.value = words.value.slice(mark[0].length);
  return Number(mark[1]);
}

function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  return 'children' in node && node.children[0] ? firstText(node.children[0]) : undefined;
}
