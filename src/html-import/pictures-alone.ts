import type { Image, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { textOf } from './text-of.ts';

/**
 * Gives every picture a place of its own between the blocks, in the order they appear. Inside a line or a list, the editor has no field
 * for a picture’s description. A picture in a table or a link stays where it is, because it belongs to its surroundings.
 */
export function standAlone(page: Root): void {
  page.children = page.children.flatMap((node) => (node.type === 'list' ? partList(node) : liftFrom(node)));
}

/** Splits a list after each item that had pictures. The rest continues with the next number. */
function partList(list: List): RootContent[] {
  const parts: RootContent[] = [];
  let items: ListItem[] = [];
  let next = list.start ?? 1;
  const close = () => {
    if (items.length) parts.push({ ...list, ...(list.ordered ? { start: next } : {}), children: items });
    next += items.length;
    items = [];
  };
  for (const item of list.children) {
    const pictures = takeFrom(item);
    if (pictures.length === 0 || hasWords(item)) items.push(item);
    if (pictures.length === 0) continue;
    close();
    parts.push(...pictures.map(alone));
  }
  close();
  return parts;
}

function liftFrom(node: RootContent): RootContent[] {
  if (node.type === 'table' || !('children' in node)) return [node];
  const isFirst = node.children[0]?.type === 'image';
  const pictures = takeFrom(node).map(alone);
  if (!hasWords(node)) return pictures.length ? pictures : [node];
  return isFirst ? [...pictures, node] : [node, ...pictures];
}

/** Takes the pictures out of a block and everything in it, without joining the text on either side. */
function takeFrom(node: Nodes): Image[] {
  if (!('children' in node) || node.type === 'link' || node.type === 'table' || node.type === 'footnoteDefinition') return [];
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  const pictures: Image[] = [];
  const left: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    if (child.type === 'image') {
      pictures.push(child);
      if (isLine) left.push({ type: 'text', value: ' ' });
      continue;
    }
    pictures.push(...takeFrom(child));
    if (!('children' in child && child.children.length === 0)) left.push(child);
  }
  if (pictures.length) (node as { children: Nodes[] }).children = isLine ? spaced(left) : left;
  return pictures;
}

/** One space between words, and none at the edges. */
function spaced(nodes: Nodes[]): Nodes[] {
  const words: Nodes[] = [];
  for (const node of nodes) {
    const before = words.at(-1);
    if (node.type === 'text' && before?.type === 'text') before.value += node.value;
    else words.push(node);
  }
  for (const [at, node] of words.entries()) {
    if (node.type !== 'text') continue;
    node.value = node.value.replace(/ {2,}/g, ' ');
    if (at === 0) node.value = node.value.trimStart();
    if (at === words.length - 1) node.value = node.value.trimEnd();
  }
  return words.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Whether a node has text, counting a picture that stays. */
const hasWords = (node: Nodes): boolean => textOf(node).trim() !== '' || ('children' in node && node.children.some((child) => child.type === 'image' || child.type === 'footnoteReference' || hasWords(child)));

const alone = (picture: Image): RootContent => ({ type: 'paragraph', children: [picture] });
