import type { Image, ListItem, Nodes, Root } from 'mdast';
import type { PartNode } from '../../parts/part.ts';
import { leadOf, onlyList, textOf } from '../../parts/nodes.ts';
import type { CardPicture, CardSet } from './card-set.ts';
import { pictureCardsOf } from './picture-cards.ts';

/** Text that people read from the hand: a conversation turn by turn, or steps with their minutes. */
export interface Script {
  kind: 'script';
  title: string;
  lines: { lead: string; words: string }[];
}

export type PrintSet = CardSet | Script;

/** Everything on a page that is printed separately, in page order; last the pictures that have a heading each. `title` is the page’s own, for sets without a title. */
export function printSetsOf(tree: Root, title: string): PrintSet[] {
  return [...setsOfParts(tree, title), ...pictureCardsOf(tree, title)];
}

function setsOfParts(tree: Root, title: string): PrintSet[] {
  return partsOf(tree).flatMap((part): PrintSet[] => {
    const items = onlyList(part)?.children ?? [];
    const called = String(part.values.title ?? title);
    if (items.length === 0) return [];
    if (part.name === 'QuestionCards') return [{ kind: 'cards', title: called, cards: items.map((item) => wordsIn(item)), ...picturesIn(items) }];
    if (part.name === 'Dialogue' || part.name === 'Steps') return [{ kind: 'script', title: called, lines: items.map(lineOf) }];
    return [];
  });
}

function* walk(nodes: readonly Nodes[]): Generator<PartNode> {
  for (const node of nodes) {
    if (node.type === 'part') yield node;
    else if ('children' in node) yield* walk(node.children as Nodes[]);
  }
}

function partsOf(tree: Root): PartNode[] {
  return [...walk(tree.children)];
}

function lineOf(item: ListItem): Script['lines'][number] {
  const words = wordsIn(item);
  const lead = leadOf(item) ?? '';
  return { lead, words: lead ? words.slice(lead.length).replace(/^\s*[:.]\s*/, '') : words };
}

/** The first picture in each item. */
function picturesIn(items: readonly ListItem[]): Pick<CardSet, 'pictures'> {
  const pictures = items.map((item): CardPicture | null => {
    const [image] = imagesIn([item]);
    return image ? { file: image.url, description: image.alt ?? '' } : null;
  });
  return pictures.some(Boolean) ? { pictures } : {};
}

function imagesIn(nodes: readonly Nodes[]): Image[] {
  return nodes.flatMap((node) => (node.type === 'image' ? [node] : 'children' in node ? imagesIn(node.children as Nodes[]) : []));
}

function wordsIn(item: ListItem): string {
  return item.children.map((block) => textOf(block).replace(/\s+/g, ' ').trim()).join(' ');
}
