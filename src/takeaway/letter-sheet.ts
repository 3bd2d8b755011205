import type { Nodes, Root } from 'mdast';
import { renderSVG } from 'uqr';
import { pairUp, type Pair } from '../lib/side-by-side.ts';
import { draftsOf, footOf, languageOf, layOutWords, printed, type Picture } from './leaflet-sheet.ts';
import type { Leaflet } from './leaflet.ts';
import type { Sheet } from './press.ts';
import type { Room } from './table-columns.ts';

/** The size of the words of a letter and the room between its margins, in points, and of two languages side by side. */
const LETTER: Room = { size: 12, wide: 459 };
const SIDE_BY_SIDE: Room = { size: 10.5, wide: 240 };

/** Lays a letter out for the press: the leaflet holds the letter and nothing else. */
export function layOutLetter(letter: Leaflet, pictures: Record<string, Picture>): Sheet {
  const { children, notes } = layOutWords(letter, letter.body, pictures, LETTER);
  return {
    layout: 'letter',
    data: {
      title: letter.title, author: letter.school, keywords: [], ...languageOf(letter), look: { size: LETTER.size, black: false }, drafts: draftsOf(letter),
      foot: [letter.credit, ...letter.warnings], children, notes,
    },
    pictures: printed(pictures),
  };
}

/** Lays a page and its translation out in two columns. */
export function layOutSideBySide(original: Leaflet, translation: Leaflet, pictures: Record<string, Picture>): Sheet {
  const both = [original, translation];
  const pairs = withHeadings(pairUp(original.body, translation.body).flatMap((sheet) => sheet.pairs));
  // Notes of the two pages may bear the same names, and so may those of two stretches.
  const wordsOf = (leaflet: Leaflet, nodes: Nodes[], prefix: string) => layOutWords(leaflet, { type: 'root', children: [...nodes, ...notesOf(leaflet)] } as Root, pictures, SIDE_BY_SIDE, prefix);
  return {
    layout: 'side-by-side',
    data: {
      title: original.title, author: original.school, keywords: [], ...languageOf(original), look: { size: SIDE_BY_SIDE.size, black: false }, drafts: draftsOf(translation),
      about: translation.facts.filter(([label]) => label === 'Translation').map(([label, words]) => `${label}: ${words}.`),
      sides: both.map((leaflet) => ({ ...leaflet.languageName, ...languageOf(leaflet) })),
      pairs: pairs.map(({ left, right }, at) => [wordsOf(original, left, `${at}-left-`), wordsOf(translation, right, `${at}-right-`)]),
      foot: footOf(original), scan: `Scan to open ${original.address}`, credits: both.map(({ credit }) => credit),
    },
    pictures: { 'qr.svg': Buffer.from(renderSVG(original.address, { border: 0 })), ...printed(pictures) },
  };
}

/** Headings in one row with what they head, so that no sheet ends with them. */
function withHeadings(pairs: readonly Pair[]): Pair[] {
  return pairs.reduceRight<Pair[]>((rows, pair) => {
    const [next, ...rest] = rows;
    const isHeading = pair.left[0]?.type === 'heading' || pair.right[0]?.type === 'heading';
    if (!next || !isHeading) return [pair, ...rows];
    return [{ left: [...pair.left, ...next.left], right: [...pair.right, ...next.right], match: next.match }, ...rest];
  }, []);
}

function notesOf({ body }: Leaflet): Nodes[] {
  return body.children.filter(({ type }) => type === 'footnoteDefinition');
}
