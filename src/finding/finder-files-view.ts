import type { Catalogue } from '../catalogue/catalogue.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { describeCard } from './cards/card.ts';
import { labelsOf, rowsOf } from './facets.ts';
import { CARDS_IN_A_PIECE, markPiece, numberRows, packIndex, packOrders, type FinderIndex, type FinderOrders } from './finder-index.ts';
import type { CardPiece, SentCard } from './finder-files.ts';
import { marksWithoutBox } from './finder-view.ts';
import type { Row } from './finder.ts';

/** The rows by their numbers. Every piece asks for them. */
const numbered = makeOnce((catalogue: Catalogue): readonly Row[] => numberRows(rowsOf(catalogue)));

/** The slugs of resources, in the order of their numbers. */
export function numberedSlugs(catalogue: Catalogue): string[] {
  return numbered(catalogue).map(({ slug }) => slug);
}

/** The index of the finder. */
export function viewFinderIndex(catalogue: Catalogue): FinderIndex {
  const labelOf = labelsOf(catalogue);
  return packIndex(numbered(catalogue), Object.fromEntries(marksWithoutBox(catalogue).map((mark) => [mark, labelOf(mark)])));
}

/** What the orders by title and by length take. */
export function viewFinderOrders(catalogue: Catalogue): FinderOrders {
  return packOrders(numbered(catalogue));
}

/** The places of all pieces of cards, from 0. There is one even where nothing is shared. */
export function listCardPieces(catalogue: Catalogue): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(numbered(catalogue).length / CARDS_IN_A_PIECE)) }, (_, at) => at);
}

/** One piece of cards. */
export function viewCardPiece(catalogue: Catalogue, piece: number): CardPiece {
  const rows = numbered(catalogue);
  const labelOf = labelsOf(catalogue);
  const cards = rows.slice(piece * CARDS_IN_A_PIECE, (piece + 1) * CARDS_IN_A_PIECE).map((row) => Object.fromEntries(Object.entries(describeCard(row, labelOf)).filter(([, text]) => text)) as SentCard);
  return { mark: markPiece(rows, piece), cards };
}
