import type { Catalogue } from '../catalogue/catalogue.ts';
import { describeCard, type Card } from './card.ts';
import { labelsOf } from './facets.ts';
import type { Row } from './finder.ts';

/** A list of resources as cards, in order. */
export interface ResourceListView {
  items: ListedResource[];
}

/** One card of a list. */
export interface ListedResource {
  card: Card;
  /** Whether it stays hidden until the finder shows it. */
  isHidden: boolean;
  /** What the finder in the browser reads from the card; nothing in a list that no finder uses. */
  found: FoundData | undefined;
}

/** What a resource can be chosen and sorted by. */
export type FoundData = Pick<Row, 'slug' | 'added' | 'minutes' | 'translation' | 'overdue'> & {
  /** Its marks, a space between two. */
  marks: string;
};

/** The cards of some rows. The first `shown` of them are visible. With `isFindable` the finder in the browser can read what each is chosen by. */
export function viewResourceList(catalogue: Catalogue, rows: readonly Row[], { isFindable = false, shown = rows.length } = {}): ResourceListView {
  const labelOf = labelsOf(catalogue);
  return { items: rows.map((row, at) => ({ card: describeCard(row, labelOf), isHidden: at >= shown, found: isFindable ? dataOf(row) : undefined })) };
}

function dataOf({ slug, added, minutes, translation, overdue, marks }: Row): FoundData {
  return { slug, added, minutes, translation, overdue, marks: marks.join(' ') };
}
