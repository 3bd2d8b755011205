import type { Catalogue } from '../../catalogue/catalogue.ts';
import { describeCard, type Card } from './card.ts';
import { labelsOf } from '../facets.ts';
import type { Row } from '../finder.ts';

/** A list of resources as cards, in order. */
export interface ResourceListView {
  items: Card[];
}

/** The cards of some rows. `under` is the theme that the heading above them names. */
export function viewResourceList(catalogue: Catalogue, rows: readonly Row[], under?: string): ResourceListView {
  const labelOf = labelsOf(catalogue);
  return { items: rows.map((row) => describeCard(row, labelOf, under)) };
}
