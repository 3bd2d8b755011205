import type { Definition, Image, List, Nodes, Root, Table } from 'mdast';
import { textOf } from '../../parts/nodes.ts';
import type { SlidePiece } from '../../parts/slide.ts';
import { slidesOfPart } from '../../parts/slides-of-part.ts';
import { linesOf } from './lines-of.ts';
import { plainLine } from './plain-line.ts';

/** What is put on slides of a page, with the title it has there, and what the page says beside it, a paragraph each. */
export type Piece = SlidePiece & { title: string; beside: string[] };

/** What is put on slides of a page in page order, and whether any of its text is left to the page. */
export interface Gathered {
  pieces: Piece[];
  letters: number;
  isTextLeft: boolean;
}

/** A list or a table is short with up to so many items or rows, none longer than so many characters. */
const SHORT = { items: 12, letters: 240 };

/**
 * Gathers what is put on slides of a page: what its parts say, pictures, and short lists and tables below their headings. Letters and other text are read and not shown.
 * The text of a section with a slide is for the notes of that slide.
 */
export function gatherPieces(tree: Root, title: string): Gathered {
  const gathered: Gathered = { pieces: [], letters: 0, isTextLeft: false };
  const definitions = new Map(tree.children.flatMap((node): [string, Definition][] => (node.type === 'definition' ? [[node.identifier, node]] : [])));
  let heading = title;
  let before: string[] = [];
  let last: Piece | undefined;

  const add = (...pieces: SlidePiece[]) => {
    for (const piece of pieces) {
      // The first slide has the title of the page, and no other should.
      const named = [piece.title?.trim(), heading, captionOf(piece)].find((one) => one && one !== title) ?? title;
      // A caption that is the title is not said again below the picture, which has its room.
      const small = piece.kind === 'picture' ? piece.small?.filter(({ text }) => text !== named) : piece.small;
      last = { ...piece, ...(small ? { small } : {}), title: named, beside: before };
      before = [];
      gathered.pieces.push(last);
    }
  };
  const leave = (text: string) => {
    if (text.trim()) (last?.beside ?? before).push(text.replace(/[ \t]*\n\s*/g, '\n').trim());
  };
  const begin = (next: string) => {
    if (before.length) gathered.isTextLeft = true;
    [heading, before, last] = [next, [], undefined];
  };
  const addPictures = (pictures: readonly Image[]) => add(...pictures.map(({ url, alt }): SlidePiece => ({ kind: 'picture', name: 'picture', blocks: [], picture: { file: url, description: alt ?? '' } })));

  for (const [at, node] of tree.children.entries()) {
    if (node.type === 'heading') begin(textOf(node).trim());
    else if (node.type === 'part') {
      if (node.name === 'FamilyLetter') gathered.letters++;
      const pieces = slidesOfPart(node);
      add(...pieces);
      if (pieces.length === 0 && !SAID_ELSEWHERE.has(node.name)) gathered.isTextLeft = true;
    } else if (node.type === 'list' && (isLinks(node) || SOURCES.test(heading))) continue;
    else if ((node.type === 'list' || node.type === 'table') && isShort(node)) {
      const intro = tree.children[at - 1];
      // What introduces a list belongs above it.
      const isIntro = node.type === 'list' && intro?.type === 'paragraph' && /[:…]$/.test(textOf(intro).trim());
      if (isIntro) (last?.beside ?? before).pop();
      // Above the first heading, what introduces a list is its title.
      const lead = isIntro && heading === title ? textOf(intro).trim().replace(/\s*[:…]$/, '') : '';
      add(lead && lead.length <= MOST_IN_TITLE ? { kind: 'text', name: node.type, title: lead, blocks: [node] } : { kind: 'text', name: node.type, blocks: [...(isIntro ? [intro] : []), node] });
      addPictures([...picturesIn(node, definitions)]);
    } else if (node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'thematicBreak') {
      const pictures = [...picturesIn(node, definitions)];
      addPictures(pictures);
      add(...partsIn(node).flatMap(slidesOfPart));
      const isOnlyPictures = pictures.length > 0 && textOf(node).trim() === '';
      if (!isOnlyPictures) leave(linesOf([node]).flat().map(plainLine).join('\n'));
    }
  }
  begin('');
  return gathered;
}

/** The caption of a picture, when it is short enough for a title. */
function captionOf({ kind, small }: SlidePiece): string | undefined {
  const caption = kind === 'picture' ? small?.[0]?.text : undefined;
  return caption && caption.length <= MOST_IN_TITLE ? caption : undefined;
}

const MOST_IN_TITLE = 80;

/** The heading of the sources of a page, which are read and not shown. */
const SOURCES = /^sources?\b/i;

/** Parts that are no text of the page: a notice that is on the last slide, and a link to a file. A letter is counted. */
const SAID_ELSEWHERE = new Set(['UseWithCare', 'Download', 'FamilyLetter']);

/** Whether each item of a list begins with a link: a list of sources, or of pages to go on to. */
function isLinks({ children }: List): boolean {
  return children.every(({ children: [first] }) => first?.type === 'paragraph' && (first.children[0]?.type === 'link' || first.children[0]?.type === 'linkReference'));
}

function isShort(node: List | Table): boolean {
  return node.children.length <= SHORT.items && node.children.every((one) => textOf(one).length <= SHORT.letters);
}

function* picturesIn(node: Nodes, definitions: ReadonlyMap<string, Definition>): Generator<Image> {
  if (node.type === 'image') yield node;
  const to = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
  if (to && node.type === 'imageReference') yield { type: 'image', url: to.url, alt: node.alt ?? '' };
  if ('children' in node && node.type !== 'part') for (const child of node.children) yield* picturesIn(child as Nodes, definitions);
}

function partsIn(node: Nodes): Extract<Nodes, { type: 'part' }>[] {
  if (node.type === 'part') return [node];
  return 'children' in node ? node.children.flatMap((child) => partsIn(child as Nodes)) : [];
}
