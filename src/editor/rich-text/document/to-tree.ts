import type { Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { textOf } from '../../../parts/nodes.ts';
import type { PartNode } from '../../../parts/part.ts';
import type { PartValues } from './schema.ts';
import type { Sources } from './sources.ts';

declare module 'mdast' {
  interface Data {
    /** The mark with which the items of a list begin. */
    mark?: string;
    /** How a list item or a row is written, when it has not changed. */
    written?: string;
  }
}

/**
 * Makes the nodes of a page from the blocks of the editor. What a page cannot hold is left out: empty paragraphs and items, and spaces at the
 * edges of lines and of bold words. With `sources`, list items and rows that have not changed bring along how they are written.
 */
export function toTree(blocks: readonly Node[], sources?: Sources): RootContent[] {
  const children = blocks.flatMap((block) => blockOf(block, sources) ?? []);
  return children.map((child, index) => separate(child, children[index - 1]));
}

/** Two lists of a kind beside each other are one list unless their marks differ. */
function separate(node: RootContent, before: RootContent | undefined): RootContent {
  if (node.type !== 'list' || before?.type !== 'list' || Boolean(node.ordered) !== Boolean(before.ordered)) return node;
  const mark = before.data?.mark;
  if (node.data?.mark === mark) node.data = { ...node.data, mark: node.ordered ? (mark === '.' ? ')' : '.') : mark === '-' ? '*' : '-' };
  return node;
}

function blockOf(node: Node, sources: Sources | undefined): RootContent | undefined {
  const { attrs } = node;
  switch (node.type.name) {
    case 'paragraph': {
      const children = phrasingOf(node);
      return children.length ? { type: 'paragraph', children } : undefined;
    }
    case 'heading': {
      const children = phrasingOf(node);
      return children.length ? { type: 'heading', depth: attrs.level as 1, children } : undefined;
    }
    case 'bullet_list':
    case 'ordered_list': {
      const items = node.children.flatMap((item) => {
        const children = toTree(item.children, sources) as never[];
        if (!children.length) return [];
        const isTask = item.attrs.checked !== null && (children as RootContent[])[0]!.type === 'paragraph';
        const written = sources?.find(item)?.written.source;
        return [{ type: 'listItem' as const, spread: Boolean(item.attrs.spread), checked: isTask ? (item.attrs.checked as boolean | null) : null, children, ...(written && { data: { written } }) }];
      });
      if (!items.length) return undefined;
      const isOrdered = node.type.name === 'ordered_list';
      return { type: 'list', ordered: isOrdered, start: isOrdered ? (attrs.start as number) : null, spread: Boolean(attrs.spread), children: items, data: { mark: String(attrs.mark) } };
    }
    case 'quotation': {
      const children = toTree(node.children) as never[];
      return children.length ? { type: 'blockquote', children } : undefined;
    }
    case 'code_block':
      return { type: 'code', lang: (attrs.lang as string | null) ?? null, meta: null, value: node.textContent.replace(/\n+$/, '') };
    case 'rule':
      return { type: 'thematicBreak' };
    case 'table': {
      const columns = node.firstChild?.childCount ?? 1;
      const rows = node.children.map((row): TableRow => {
        const written = sources?.find(row)?.written.source;
        return { type: 'tableRow', children: Array.from({ length: columns }, (_, index) => ({ type: 'tableCell', children: row.maybeChild(index) ? phrasingOf(row.child(index).firstChild!) : [] })), ...(written && { data: { written } }) };
      });
      return { type: 'table', align: node.firstChild!.children.map((cell) => (cell.attrs.align as 'left' | null) ?? null), children: rows };
    }
    case 'picture':
      return { type: 'paragraph', children: [{ type: 'image', url: String(attrs.src), alt: String(attrs.alt), title: (attrs.title as string | null) ?? null }] };
    case 'part':
      return { type: 'part', name: String(attrs.name), values: attrs.values as PartValues, children: toTree(node.children, sources) as PartNode['children'] };
    case 'part_alone':
      return { type: 'part', name: String(attrs.name), values: attrs.values as PartValues, children: [] };
    case 'note':
      return { type: 'footnoteDefinition', identifier: String(attrs.label).toLowerCase(), label: String(attrs.label), children: toTree(node.children) as never[] };
    default:
      return node.textContent.trim() ? { type: 'html', value: node.textContent.trimEnd() } : undefined;
  }
}

interface Piece {
  node: Node;
  marks: readonly Mark[];
  text?: string;
}

/** The words of a paragraph, a heading or a cell. */
export function phrasingOf(block: Node): PhrasingContent[] {
  return nest(trim(hoist(trim(block.children.map((node) => ({ node, marks: node.marks.filter(({ type }) => node.type.name !== 'note_mark' || type.name !== 'link'), ...(node.isText && { text: node.text!.replace(/[\t\r\n]+/g, ' ') }) }))))));
}

/** Moves the spaces at the edges of bold words, of links and so on out of them, where Markdown wants them. */
function hoist(pieces: Piece[]): Piece[] {
  const has = (piece: Piece | undefined, mark: Mark) => piece?.marks.some((other) => other.eq(mark)) ?? false;
  const isWords = ({ node }: Piece) => node.type.name !== 'hard_break';
  // A line break is bold if the words on both sides are.
  let done = pieces.map((piece, index) => (isWords(piece) ? piece : { ...piece, marks: (pieces.slice(0, index).findLast(isWords)?.marks ?? []).filter(({ type }) => type.name !== 'code').filter((mark) => has(pieces.slice(index).find(isWords), mark)) }));
  for (let at = 0; at < done.length; at++) {
    const piece = done[at]!;
    if (piece.text === undefined || isCode(piece)) continue;
    const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text)!;
    const leaves = (neighbour: Piece | undefined) => piece.marks.filter((mark) => !has(neighbour, mark));
    const [ends, begins] = [core ? leaves(done[at + 1]) : [], leaves(done[at - 1])];
    const without = (marks: readonly Mark[]) => piece.marks.filter((mark) => !marks.includes(mark));
    if (!(lead && begins.length) && !(tail && ends.length)) continue;
    const parts: Piece[] = [
      ...(lead && begins.length ? [{ ...piece, text: lead, marks: without(begins) }] : []),
      { ...piece, text: (begins.length ? '' : lead) + core + (ends.length ? '' : tail) },
      ...(tail && ends.length ? [{ ...piece, text: tail, marks: without(ends) }] : []),
    ].filter(({ text }) => text !== '');
    done = [...done.slice(0, at), ...parts, ...done.slice(at + 1)];
    at += lead && begins.length ? (core ? 1 : 0) : 0;
  }
  return done;
}

/** Takes away the spaces at both ends of every line, and line breaks with nothing before or after them. */
function trim(pieces: Piece[]): Piece[] {
  const isBreak = (piece: Piece | undefined) => piece?.node.type.name === 'hard_break';
  let done = pieces;
  for (let isSettled = false; !isSettled; ) {
    const before = done;
    done = done.flatMap((piece, index) => {
      const [isFirst, isLast] = [index === 0 || isBreak(done[index - 1]), index === done.length - 1 || isBreak(done[index + 1])];
      if (isBreak(piece)) return index === 0 || index === done.length - 1 ? [] : [piece];
      if (piece.text === undefined || isCode(piece)) return [piece];
      const text = piece.text.replace(isFirst ? /^\s+/ : /^(?!)/, '').replace(isLast ? /\s+$/ : /(?!)$/, '');
      return text ? [{ ...piece, text }] : [];
    });
    isSettled = done.length === before.length;
  }
  return done;
}

function isCode({ marks }: Piece): boolean {
  return marks.some((mark) => mark.type.name === 'code');
}

/** Nests marks: of those with which a piece begins, the one that reaches furthest is the outermost. */
function nest(pieces: readonly Piece[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    const reach = (mark: Mark) => {
      let end = at + 1;
      while (end < pieces.length && pieces[end]!.marks.some((other) => other.eq(mark))) end++;
      return end;
    };
    const [outer] = piece.marks.filter(({ type }) => type.name !== 'code').map((mark) => ({ mark, end: reach(mark) })).sort((a, b) => b.end - a.end);
    if (!outer) {
      add(done, leafOf(piece));
      at++;
      continue;
    }
    const inside = nest(pieces.slice(at, outer.end).map((one) => ({ ...one, marks: one.marks.filter((mark) => !mark.eq(outer.mark)) })));
    done.push(wrap(outer.mark, inside));
    at = outer.end;
  }
  return done;
}

function add(done: PhrasingContent[], node: PhrasingContent): void {
  const last = done.at(-1);
  if (last?.type === node.type && (node.type === 'text' || node.type === 'inlineCode')) (last as { value: string }).value += node.value;
  else done.push(node);
}

function wrap(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark.type.name === 'link') return { type: 'link', url: String(mark.attrs.href), title: (mark.attrs.title as string | null) ?? null, children: children as never[] };
  return { type: ({ strong: 'strong', em: 'emphasis', strike: 'delete' } as const)[mark.type.name as 'em'], children };
}

function leafOf({ node, text, marks }: Piece): PhrasingContent {
  const { attrs } = node;
  switch (node.type.name) {
    case 'text':
      return marks.some((mark) => mark.type.name === 'code') ? { type: 'inlineCode', value: text! } : { type: 'text', value: text! };
    case 'hard_break':
      return { type: 'break' };
    case 'image':
      return { type: 'image', url: String(attrs.src), alt: String(attrs.alt), title: (attrs.title as string | null) ?? null };
    case 'note_mark':
      return { type: 'footnoteReference', identifier: String(attrs.label).toLowerCase(), label: String(attrs.label) };
    default:
      return { type: 'part', name: String(attrs.name), values: attrs.values as PartValues, children: [] };
  }
}

/**
 * What blocks say, in a form that can be compared. It makes no difference how a list is spaced, or whether an address that is shown as it is
 * has been marked as a link.
 */
export function meaningOf(tree: readonly Nodes[]): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (LOOKS.has(key)) return undefined;
    if (key === 'children' && Array.isArray(value)) return joinText((value as Nodes[]).flatMap(plainAddress));
    return value;
  });
}

const LOOKS = new Set(['position', 'data', 'spread', 'identifier', 'meta']);

/** An address that shows itself is a link for one reader of Markdown, and words for another. */
export function isBareAddress(node: Nodes): node is Nodes & { type: 'link' } {
  if (node.type !== 'link' || node.children.length !== 1 || node.children[0]!.type !== 'text') return false;
  const words = node.children[0]!.value;
  return !node.title && [words, `http://${words}`, `mailto:${words}`].includes(node.url);
}

function plainAddress(node: Nodes): Nodes[] {
  return node.type === 'link' && isBareAddress({ ...node, children: [{ type: 'text', value: textOf(node) }] }) ? (node.children as Nodes[]) : [node];
}

function joinText(nodes: Nodes[]): Nodes[] {
  return nodes.reduce<Nodes[]>((done, node) => {
    const last = done.at(-1);
    if (last?.type === 'text' && node.type === 'text') done[done.length - 1] = { type: 'text', value: last.value + node.value };
    else done.push(node);
    return done;
  }, []);
}
