import type { Nodes, Root } from 'mdast';
import { partNamed } from '../parts/index.ts';
import { longestCommon } from '../text/longest-common.ts';
import { text as words } from './text.ts';

const says = words.compared.blocks;

/** Some text, and whether both pages have it or only one. */
export interface TextRun {
  text: string;
  is: 'same' | 'taken-out' | 'added';
}

/** One piece of two pages side by side: a paragraph, a heading, an item of a list. A side is empty where its page has no such piece. */
export interface Row {
  is: 'same' | 'changed' | 'added' | 'taken-out';
  /** What sort of piece it is: "Heading". */
  kind: string;
  before: TextRun[];
  after: TextRun[];
}

interface Block {
  kind: string;
  text: string;
}

/** How alike two pieces have to be, from 0 to 1, to count as one piece that was changed. */
const ALIKE = 0.4;

/** Compares the text of two pages, piece by piece. Differences of style alone, such as bold, do not count. */
export function compareWords(before: Root, after: Root): Row[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const comparable = ({ kind, text }: Block) => `${kind}\n${text}`;
  const shared = longestCommon(old.map(comparable), now.map(comparable));
  const rows: Row[] = [];
  let at = 0;
  let waiting: Block[] = [];
  for (const [index, block] of now.entries()) {
    const place = shared.get(index);
    if (place === undefined) {
      waiting.push(block);
      continue;
    }
    rows.push(...pair(old.slice(at, place), waiting), { is: 'same', kind: block.kind, before: whole(block, 'same'), after: whole(block, 'same') });
    [at, waiting] = [place + 1, []];
  }
  return [...rows, ...pair(old.slice(at), waiting)];
}

/** Pairs the pieces that differ between two matching places: each new one with the old one it is most like, in their order. */
function pair(old: readonly Block[], now: readonly Block[]): Row[] {
  const rows: Row[] = [];
  let added: Row[] = [];
  let from = 0;
  for (const block of now) {
    const likeness = old.slice(from).map((other) => (other.kind === block.kind ? alike(other.text, block.text) : 0));
    const match = likeness.indexOf(Math.max(ALIKE, ...likeness));
    if (match < 0) {
      added.push({ is: 'added', kind: block.kind, before: [], after: whole(block, 'added') });
      continue;
    }
    rows.push(...old.slice(from, from + match).map(takenOut), ...added, changed(old[from + match]!, block));
    added = [];
    from += match + 1;
  }
  return [...rows, ...old.slice(from).map(takenOut), ...added];
}

function takenOut(block: Block): Row {
  return { is: 'taken-out', kind: block.kind, before: whole(block, 'taken-out'), after: [] };
}

function whole({ text }: Block, is: TextRun['is']): TextRun[] {
  return [{ text, is }];
}

function changed(old: Block, now: Block): Row {
  const [a, b] = [wordsIn(old.text), wordsIn(now.text)];
  const shared = longestCommon(a.map((word) => word.trim()), b.map((word) => word.trim()));
  const kept = new Set(shared.values());
  return {
    is: 'changed', kind: now.kind,
    before: join(a.map((text, index) => ({ text, is: kept.has(index) ? 'same' : 'taken-out' }))),
    after: join(b.map((text, index) => ({ text, is: shared.has(index) ? 'same' : 'added' }))),
  };
}

/** Words and punctuation, each with the space after it, so that they can be joined again. */
function wordsIn(text: string): string[] {
  return text.match(/(?:[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]+)\s*/gu) ?? [];
}

function join(runs: TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.is === run.is) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** The share of their words that two pieces have in common, from 0 to 1. */
function alike(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) as [Set<string>, Set<string>];
  return (2 * [...first].filter((word) => second.has(word)).length) / Math.max(1, first.size + second.size);
}

/** The pieces of a page in reading order. Parts are taken in their plain form. */
function blocksOf(root: Root): Block[] {
  return root.children.flatMap((node) => blocksIn(node)).filter(({ text }) => text !== '');
}

function blocksIn(node: Nodes, within?: string): Block[] {
  const inside = (nodes: readonly Nodes[], kind: string) => nodes.flatMap((inner) => blocksIn(inner, within ?? kind));
  switch (node.type) {
    case 'heading':
      return [block(says.heading, node)];
    case 'part': {
      const { label, plain } = partNamed(node.name)!;
      return (plain(node) as Nodes[]).flatMap((inner) => blocksIn(inner, label));
    }
    case 'list':
    case 'listItem':
      return inside(node.children, says.item);
    case 'blockquote':
      return inside(node.children, says.quotation);
    case 'footnoteDefinition':
      return inside(node.children, says.note);
    case 'table':
      return node.children.map((row) => ({ kind: within ?? says.row, text: row.children.map((cell) => block('', cell).text).join(' | ') }));
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return [block(within ?? says.paragraph, node)];
  }
}

function block(kind: string, node: Nodes): Block {
  return { kind, text: say(node).replace(/\s+/g, ' ').trim() };
}

/** The text of a piece: a picture counts as its description, a gap as what belongs in it. */
function say(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return `Picture: ${node.alt ?? ''}`;
  if (node.type === 'break') return ' ';
  if (node.type === 'part') return `[${node.values.label ?? node.name}]`;
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(say).join('') : '';
}
