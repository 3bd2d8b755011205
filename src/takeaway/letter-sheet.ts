import type { Nodes, Root } from 'mdast';
import { pairUp, type Pair } from '../translating/side-by-side.ts';
import { draftsOf, footOf, languageOf, layOutText, printed, type Picture } from './leaflet-sheet.ts';
import { describeReuse } from '../catalogue/licences.ts';
import { labelsOf, type Leaflet } from './leaflet.ts';
import { qrCode } from './qr-code.ts';
import type { Sheet } from './typeset.ts';
import type { Room } from './table-columns.ts';

/** The text size of a letter and the width between its margins, in points, and the same for two languages side by side. */
const LETTER: Room = { size: 12, wide: 459 };
const SIDE_BY_SIDE: Room = { size: 10.5, wide: 240 };

/** A prefix for the names of a translation’s pictures. No picture of a page begins with it. */
const THEIRS = '~';

/** Lays a letter out for typesetting. The leaflet holds the letter and nothing else. */
export function layOutLetter(letter: Leaflet, pictures: Record<string, Picture>): Sheet {
  const { children, notes } = layOutText(letter, letter.body, pictures, LETTER);
  return {
    layout: 'letter',
    data: {
      title: letter.title, author: letter.school, keywords: [], ...languageOf(letter), look: { size: LETTER.size, black: false }, drafts: draftsOf({ drafts: labelsOf(letter) }),
      foot: [letter.credit, ...letter.warnings.filter((words) => !letter.serious.includes(words))], children, notes,
    },
    pictures: printed(pictures),
  };
}

/** Lays a page and its translation out in two columns. */
export function layOutSideBySide(original: Leaflet, translated: Leaflet, pictures: Record<string, Picture>, theirs: Record<string, Picture> = {}): Sheet {
  // Pictures of the two pages may have the same names.
  const translation = { ...translated, body: renamePictures(translated.body, theirs) };
  const all = { ...pictures, ...Object.fromEntries(Object.entries(theirs).map(([name, picture]) => [THEIRS + name, picture])) };
  const both = [original, translation];
  const pairs = withHeadings(pairUp(original.body, translation.body).flatMap((sheet) => sheet.pairs));
  // Notes of the two pages may have the same names, and so may those of two passages.
  const wordsOf = (leaflet: Leaflet, nodes: Nodes[], prefix: string) => layOutText(leaflet, { type: 'root', children: [...nodes, ...notesOf(leaflet)] } as Root, all, SIDE_BY_SIDE, prefix);
  return {
    layout: 'side-by-side',
    data: {
      title: original.title, author: original.school, keywords: [], ...languageOf(original), look: { size: SIDE_BY_SIDE.size, black: false }, drafts: draftsOf(translation),
      about: translation.facts.filter(([label]) => label === 'Translation').map(([label, words]) => `${label}: ${words}.`),
      sides: both.map((leaflet) => ({ ...leaflet.languageName, ...languageOf(leaflet) })),
      pairs: pairs.map(({ left, right }, at) => [wordsOf(original, left, `${at}-left-`), wordsOf(translation, right, `${at}-right-`)]),
      warnings: warningsOfBoth(original, translation), reuse: describeReuse(both.every(({ mayBeChanged }) => mayBeChanged)),
      foot: [...footOf(original), footOf(translation)[0]], scan: `Scan to open ${original.address}`, credits: both.map(({ credit }) => credit),
    },
    pictures: { 'qr.svg': qrCode(original.address), ...printed(all) },
  };
}

/** What people have to know about the two pages before they use them. A warning about both is given once; any other says which page it is about. */
function warningsOfBoth(original: Leaflet, translation: Leaflet): string[] {
  const both = original.warnings.filter((words) => translation.warnings.includes(words));
  const own = [original, translation].flatMap(({ warnings, languageName }) => warnings.filter((words) => !both.includes(words)).map((words) => `${languageName.english}: ${words}`));
  return [...own, ...both];
}

/** A copy of a tree in which the pictures of a translation have the names under which they are printed. */
function renamePictures<N extends Nodes>(node: N, theirs: Record<string, Picture>): N {
  if (node.type === 'image') return Object.hasOwn(theirs, node.url) ? { ...node, url: THEIRS + node.url } : node;
  return 'children' in node ? { ...node, children: node.children.map((child) => renamePictures(child as Nodes, theirs)) } : node;
}

/** Puts headings in one row with the text below them, so that no sheet ends with a heading. */
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
