import type { Leaflet } from '../leaflet.ts';
import { footOf, languageOf, marksOf, printed, type Picture } from '../leaflet-sheet.ts';
import { qrCode } from '../qr-code.ts';
import type { Sheet } from '../typeset.ts';
import { breakable, piecesOf } from '../table-columns.ts';
import { widthOf } from '../text-width.ts';
import type { CardFormat } from './card-formats.ts';
import type { CardSet } from './card-set.ts';
import type { Script } from './print-sets.ts';

/** What a sheet is printed with: in colour, or in black only. */
export interface Ink {
  black: boolean;
}

/** The warning on the back of cards when the page asks for care. */
const CARE = 'Not for abuse, domestic abuse, sexual harm, a disclosure or bullying that goes on. Stop, and tell your designated safeguarding lead today. Everyone is free to say no.';

/** The smallest type of that warning, in points: nobody may have to bring it to their eyes. */
const LEAST_CARE = 9;

/** The label of a machine draft where there is little room. */
const DRAFT = 'A machine draft, not checked.';

/** Lays a set of cards out for typesetting. `pictures` holds the pictures of the cards, by their file names. */
export function layOutCards(set: CardSet, format: CardFormat, leaflet: Leaflet, ink: Ink, pictures: Record<string, Picture> = {}): Sheet {
  const { card, columns, rows, type: { least } } = format;
  const isPoster = columns * rows === 1;
  const small = isPoster ? least * 0.38 : Math.max(7.5, least * 0.55);
  const wide = (isPoster ? card.width * 0.84 : card.width - 2 * EDGE) * POINTS;
  const of = (words: string) => breakable(words, { size: small, wide: wide - (isPoster ? card.width * 0.12 : BESIDE_CODE) * POINTS, bold: true });
  const shown = set.cards.map((_, at) => {
    const { file, description } = set.pictures?.[at] ?? {};
    const picture = file === undefined ? undefined : pictures[file];
    return picture ? { file: `/pictures/${file}`, format: picture.format, alt: description, ratio: picture.width / picture.height } : null;
  });
  return sheet(isPoster ? 'poster' : 'cards', leaflet, ink, {
    title: breakable(set.title, { size: isPoster ? least * 1.25 : small * 1.25, wide, bold: true }), cards: set.cards, shown, longest: longestWord(set.cards),
    page: of(leaflet.title), school: of(leaflet.school), address: of(marksOf(leaflet).address),
    paper: format.paper, width: card.width, height: card.height, edge: EDGE, small, columns, rows, sizes: sizesOf(format), 'care-size': Math.max(LEAST_CARE, small),
  }, pictures);
}

/** The distance from the text of a card to its cut edge, and the width that the code and the space beside it take on the back, in millimetres. */
const EDGE = 4.5;
const BESIDE_CODE = 15;
const POINTS = 72 / 25.4;

/** Lays a script out as sheets that are folded once and nested: a cover, the text inside, and the source on the back. */
export function layOutScript(script: Script, leaflet: Leaflet, ink: Ink): Sheet {
  const of = (words: string, size: number, wide = 340) => breakable(words, { size, wide, bold: true });
  return sheet('fold', leaflet, ink, {
    title: of(script.title, 22.5), summary: of(leaflet.summary, 14.5), foot: footOf(leaflet).map((line) => of(line, 9, 270)),
    lines: script.lines.map(({ lead, words }) => ({ lead: of(lead, 15), words: of(words, 15) })),
  });
}

function sheet(layout: string, leaflet: Leaflet, { black }: Ink, data: object, pictures: Record<string, Picture> = {}): Sheet {
  return {
    layout,
    data: {
      page: leaflet.title, ...marksOf(leaflet), author: leaflet.school, keywords: [], ...languageOf(leaflet), look: { size: 11, black },
      foot: footOf(leaflet), scan: `Scan to open ${leaflet.address}`, care: leaflet.needsCare ? CARE : '',
      warnings: [...leaflet.drafts.filter(({ language }) => language === 'en-GB').map(({ words }) => words), ...leaflet.warnings],
      brief: [...(leaflet.drafts.length ? [DRAFT] : []), ...leaflet.brief].join(' '), ...data,
    },
    pictures: { 'qr.svg': qrCode(leaflet.address), ...printed(pictures) },
  };
}

/** The type sizes to try, the largest first. */
function sizesOf({ type: { least, most } }: CardFormat): number[] {
  const count = 16;
  return Array.from({ length: count + 1 }, (_, index) => Number((most - ((most - least) * index) / count).toFixed(2)));
}

function longestWord(cards: readonly string[]): string {
  return cards.flatMap((words) => words.split(/\s+/).flatMap(piecesOf)).reduce((longest, word) => (widthOf(word, 1) > widthOf(longest, 1) ? word : longest), '');
}
