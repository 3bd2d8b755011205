import type { Nodes, Root, RootContent } from 'mdast';
import { textOf } from '../../parts/nodes.ts';
import { MOST_IN_WORD, MOST_ON_CARD } from '../../parts/question-cards/part.ts';
import type { CardPicture, CardSet } from './card-set.ts';

/**
 * The picture cards of a page: where each of two or more headings of one depth, next to each other, has exactly one picture below it, each heading with its picture is a card.
 * The set is called after the heading above them, or has the page’s own `title`. A heading too long for a card is no card, and then there is no set.
 */
export function pictureCardsOf(tree: Root, title: string): CardSet[] {
  return [...groupsOf(tree.children)].flatMap(({ over, sections }): CardSet[] => {
    const pictures = sections.map(({ nodes }) => onlyPicture(nodes));
    const cards = sections.map(({ heading }) => textOf(heading).replace(/^\d+[.)]\s+/, '').replace(/\s+/g, ' ').trim());
    if (sections.length < 2 || pictures.some((picture) => !picture) || !cards.every(fitsOnCard)) return [];
    return [{ kind: 'cards', title: over ?? title, cards, pictures: pictures as CardPicture[], ofPage: true }];
  });
}

interface Section {
  heading: Nodes;
  nodes: RootContent[];
}

/** The sections of each depth that have no section between them but their own, with the text of the heading they are under. */
function* groupsOf(nodes: readonly RootContent[]): Generator<{ over?: string; sections: Section[] }> {
  const open: { depth: number; over?: string; sections: Section[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      while (open.length && open.at(-1)!.depth > node.depth) yield open.pop()!;
      if (open.at(-1)?.depth !== node.depth) {
        const above = open.at(-1)?.sections.at(-1)?.heading;
        open.push({ depth: node.depth, ...(above ? { over: textOf(above) } : {}), sections: [] });
      }
      for (const { sections } of open.slice(0, -1)) sections.at(-1)!.nodes.push(node);
      open.at(-1)!.sections.push({ heading: node, nodes: [] });
    } else for (const { sections } of open) sections.at(-1)!.nodes.push(node);
  }
  while (open.length) yield open.pop()!;
}

/** The one picture of a section that has no sections of its own; nothing when it has none or more. */
function onlyPicture(nodes: readonly RootContent[]): CardPicture | undefined {
  if (nodes.some(({ type }) => type === 'heading')) return undefined;
  const pictures = nodes.flatMap(picturesOf);
  return pictures.length === 1 ? pictures[0] : undefined;
}

function picturesOf(node: Nodes): CardPicture[] {
  if (node.type === 'image') return [{ file: node.url, description: node.alt ?? '' }];
  if (node.type === 'part' && node.name === 'Picture') return [{ file: String(node.values.file), description: String(node.values.description) }];
  return 'children' in node ? (node.children as Nodes[]).flatMap(picturesOf) : [];
}

function fitsOnCard(words: string): boolean {
  return words !== '' && words.length <= MOST_ON_CARD && words.split(' ').every((word) => word.length <= MOST_IN_WORD);
}
