import type { List, ListItem, Nodes, Text } from 'mdast';
import { NUMBER_MARK } from './numbers.ts';

/** Gives each numbered list its first number, and splits lists that were joined although each had its own numbers. */
export function resolveNumbers(parent: Nodes): void {
  if (!('children' in parent)) return;
  (parent as { children: Nodes[] }).children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    resolveNumbers(node);
    return node.type === 'list' ? partLists(node) : [node];
  });
}

function partLists(list: List): List[] {
  const lists: List[] = [];
  let before: string | undefined;
  for (const item of list.children) {
    const mark = takeMark(item);
    if (lists.length === 0 || (list.ordered && mark && before !== undefined && mark.id !== before)) lists.push({ ...list, ...(list.ordered && mark ? { start: mark.number } : {}), children: [] });
    lists.at(-1)!.children.push(item);
    before = mark?.id ?? before;
  }
  return lists;
}

function takeMark(item: ListItem): { id: string; number: number } | undefined {
  const [first] = item.children;
  const words = first?.type === 'paragraph' ? firstText(first) : undefined;
  const mark = words && NUMBER_MARK.exec(words.value);
  if (!mark) return undefined;
  words.value = words.value.slice(mark[0].length);
  return { id: mark[1]!, number: Number(mark[2]) };
}

function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  return 'children' in node && node.children[0] ? firstText(node.children[0]) : undefined;
}
