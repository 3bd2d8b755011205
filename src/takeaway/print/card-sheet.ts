import { renderSVG } from 'uqr';
import type { Leaflet } from '../leaflet.ts';
import { footOf, languageOf } from '../leaflet-sheet.ts';
import type { Sheet } from '../press.ts';
import type { CardFormat } from './formats.ts';
import type { CardSet, Script } from './sets.ts';

/** What a sheet is printed with: in colour, or in black alone. */
export interface Ink {
  black: boolean;
}

/** What is said on the back of cards when the page asks for care. */
const CARE = 'Not for abuse, sexual harm, a disclosure or bullying that goes on. Stop, and tell your designated safeguarding lead today. Everyone is free to say no.';

/** Lays a set of cards out for the press. */
export function layOutCards(set: CardSet, format: CardFormat, leaflet: Leaflet, ink: Ink): Sheet {
  const isPoster = format.columns * format.rows === 1;
  return sheet(isPoster ? 'poster' : 'cards', leaflet, ink, {
    title: set.title, cards: set.cards, longest: longestWord(set.cards),
    paper: format.paper, width: format.card.width, height: format.card.height, columns: format.columns, rows: format.rows, sizes: sizesOf(format),
  });
}

/** Lays a script out as sheets that are folded once: a cover, the words inside, and whose it is on the back. */
export function layOutScript(script: Script, leaflet: Leaflet, ink: Ink): Sheet {
  return sheet('fold', leaflet, ink, { title: script.title, lines: script.lines, summary: leaflet.summary });
}

function sheet(layout: string, leaflet: Leaflet, { black }: Ink, data: object): Sheet {
  return {
    layout,
    data: {
      ...data, page: leaflet.title, author: leaflet.school, keywords: [], ...languageOf(leaflet), look: { size: 11, black },
      foot: footOf(leaflet), scan: `Scan to open ${leaflet.address}`, warnings: [...leaflet.drafts.filter(({ language }) => language === 'en-GB').map(({ words }) => words), ...leaflet.warnings], care: leaflet.needsCare ? CARE : '',
    },
    pictures: { 'qr.svg': Buffer.from(renderSVG(leaflet.address, { border: 0 })) },
  };
}

/** The sizes of type to try, the largest first. */
function sizesOf({ type: { least, most } }: CardFormat): number[] {
  const count = 16;
  return Array.from({ length: count + 1 }, (_, index) => Number((most - ((most - least) * index) / count).toFixed(2)));
}

function longestWord(cards: readonly string[]): string {
  return cards.flatMap((words) => words.split(/\s+/)).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
