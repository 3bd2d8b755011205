import type { Definition, ListItem, Nodes } from 'mdast';
import { textOf } from '../parts/nodes.ts';
import { MOST_ON_CARD } from '../parts/question-cards/part.ts';
import { normalise } from './normalise.ts';
import { spanOf } from './sheet.ts';
import { readTag, type Tag } from './tags.ts';
import { nodesOf } from './walk.ts';

/** The body of a page without the files beside it. */
export interface WordsAlone {
  words: string;
  /** How many pictures there were. */
  pictures: number;
  /** How many times a file was offered. */
  files: number;
}

/**
 * Takes the files beside a page out of its body: a picture becomes a note that says what it showed, a file its name. On a question card, where the note is printed with
 * the question until somebody has done what it says, it says only what there is room for.
 */
export function withoutFiles(body: string): WordsAlone {
  const { text, tree } = normalise(body);
  const nodes = [...nodesOf(tree)];
  const addresses = new Map(nodes.filter((node): node is Definition => node.type === 'definition').toReversed().map((node) => [node.identifier.toUpperCase(), node.url]));
  const isFile = (url: string | undefined) => url !== undefined && !/^(?:https?:|mailto:|tel:|\/|#)/i.test(url);
  const found = { pictures: 0, files: 0 };
  const edits: { from: number; to: number; by: string }[] = [];
  const edit = (from: number, to: number, by = '') => edits.push({ from, to, by });
  const cards = cardsIn(text, nodes);
  const picture = (from: number, to: number, shows: string) => {
    found.pictures += 1;
    const whole = shows ? [note(`picture of: ${asWords(shows)}`)] : [];
    const card = cards.find(({ start, end }) => start <= from && to <= end);
    const notes = [...whole, note('picture')];
    const fitting = card ? notes.find((one) => one.length - MARKS <= card.room) : notes[0];
    edit(from, fitting ? to : to + /^ */.exec(text.slice(to))![0].length, fitting);
  };
  const file = (node: Nodes & { children: Nodes[] }, from: number, to: number) => {
    found.files += 1;
    const [first, last] = [node.children[0], node.children.at(-1)];
    edit(from, first ? spanOf(first).start : to);
    if (last) edit(spanOf(last).end, to);
  };
  for (const node of nodes) {
    const { start, end } = spanOf(node);
    if (node.type === 'image' || node.type === 'imageReference') picture(start, end, node.alt ?? '');
    else if (node.type === 'link' && isFile(node.url)) file(node, start, end);
    else if (node.type === 'linkReference' && isFile(addresses.get(node.identifier.toUpperCase()))) file(node, start, end);
    else if (node.type === 'definition' && isFile(node.url)) edit(start, end + ownLines(text, start, end));
    else if (node.type === 'html') {
      for (const { tag, at } of tagsIn(text, start, end)) {
        if (tag.name === 'Picture') picture(at, tag.end, valueOf(tag, 'description'));
        if (tag.name === 'Download') {
          found.files += 1;
          edit(at, tag.end, note(`file: ${asWords(valueOf(tag, 'label'))}`));
        }
      }
    }
  }
  const words = edits.sort((a, b) => b.from - a.from).reduce((done, { from, to, by }) => done.slice(0, from) + by + done.slice(to), text);
  return { words: words.trim(), ...found };
}

/** Where the question cards of a page are, and how many characters each has room for beside its question. */
function cardsIn(text: string, nodes: readonly Nodes[]): { start: number; end: number; room: number }[] {
  const isOnCard = (at: number) => text.lastIndexOf('<QuestionCards', at) > text.lastIndexOf('</QuestionCards', at);
  return nodes.filter((node): node is ListItem => node.type === 'listItem').map((item) => ({ item, ...spanOf(item) })).filter(({ start }) => isOnCard(start))
    .map(({ item, start, end }) => ({ start, end, room: MOST_ON_CARD - textOf(item).replace(/\s+/g, ' ').trim().length - 1 }));
}

/** How many characters of a note are not printed: the two stars around it. */
const MARKS = 2;

function note(what: string): string {
  return `*Add your own ${what.replace(/[.\s]+$/, '')}.*`;
}

/** Text on one line, with its special characters escaped. */
function asWords(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<~|]|&(?=#?\w+;)/g, '\\$&');
}

/** How many line ends to remove with an address that has lines of its own. When it is indented, they stay with the block it is indented in. */
function ownLines(text: string, start: number, end: number): number {
  return start === 0 || text[start - 1] === '\n' ? /^\n*/.exec(text.slice(end))![0].length : 0;
}

function* tagsIn(text: string, start: number, end: number): Generator<{ tag: Tag; at: number }> {
  for (let at = text.indexOf('<', start); at >= 0 && at < end; ) {
    const tag = readTag(text, at);
    if (tag) yield { tag, at };
    at = text.indexOf('<', tag?.end ?? at + 1);
  }
}

function valueOf({ attributes }: Tag, name: string): string {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
