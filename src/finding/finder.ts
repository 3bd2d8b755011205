import type { Resource } from '../catalogue/catalogue.ts';

/**
 * What the finder knows about a resource: enough to choose it, to sort it and to draw its card. A mark is one thing it
 * can be chosen by, as a facet's key and a value: `theme:family-and-community`. Marks of one facet are in the order of the page.
 */
export interface Row {
  slug: string;
  title: string;
  summary: string;
  /** The day it was first shared. */
  added: string;
  minutes: number;
  /** Where it is used, as values of the vocabulary. */
  places: Resource['places'];
  /** Whether it is an example, on a site that has more than examples. */
  example: boolean;
  /** Whether it is a translation. Translations are left out until someone chooses a language or searches for words. */
  translation: boolean;
  /** Whether it is a translation that no speaker has checked. */
  draft: boolean;
  /** The language it is written in, when that is not the site's own. */
  language: string | undefined;
  /** Whether its review is more than a year late. Such a resource comes last in every order. */
  overdue: boolean;
  marks: readonly string[];
}

/** The orders in which resources can be listed. */
export type Sort = 'match' | 'useful' | 'newest' | 'title' | 'shortest';

/**
 * The statuses in the usual order of a list, the best first. Somebody who comes to a list wants what works, and what schools have agreed on or tried is known to;
 * what is merely new is on the first page and in the feeds. Within a status, the newest come first.
 */
export const MOST_USEFUL_FIRST = ['agreed', 'tried-widely', 'tried', 'tried-by-authors', 'idea'] as const;

/** What someone is looking for. */
export interface FinderQuery {
  marks: readonly string[];
  words: string;
  /** The order they chose. Without one, the best match for words comes first, and otherwise the most useful. */
  sort: Sort | undefined;
}

/** The query of someone who has just arrived. */
export const NO_QUERY: FinderQuery = { marks: [], words: '', sort: undefined };

/** How many cards one page of a list holds. */
export const CARDS_ON_A_PAGE = 60;

/** How many cards the finder shows at first, and how many more each time somebody asks for more: about five screens of a phone. Each costs a slow one milliseconds at every choice. */
export const CARDS_AT_ONCE = 12;

/** The rank of each resource that has the words in it, by slug, from the best match at 0. */
export type Ranks = ReadonlyMap<string, number>;

/** The resources that match a query, in its order, and for each mark how many there would be with that mark alone chosen in its facet. */
export interface Found {
  rows: Row[];
  counts: ReadonlyMap<string, number>;
}

/**
 * Searches the rows. A row has to have any of the marks chosen within a facet, for every facet, and must be in `ranks` if they are given.
 * A mark whose count is above zero never leads to an empty list.
 */
export function searchRows(rows: readonly Row[], query: FinderQuery, ranks?: Ranks): Found {
  const chosen = groupByFacet(query.marks);
  const withoutTranslations = !query.words && !chosen.has('language');
  const fitting: Row[] = [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (ranks && !ranks.has(row.slug)) continue;
    const missed: string[] = [];
    for (const [facet, marks] of chosen) if (!row.marks.some((mark) => marks.has(mark))) missed.push(facet);
    if (withoutTranslations && row.translation) missed.push('language');
    if (missed.length === 0) fitting.push(row);
    // A row that misses in only one facet would match if that facet were chosen otherwise.
    if (missed.length > 1) continue;
    for (const mark of row.marks) if (!missed[0] || facetOf(mark) === missed[0]) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return { rows: sortRows(fitting, sortOf(query), ranks), counts };
}

/** Rows in an order; without `ranks` nothing is a better match than anything else, and the most useful come first. */
export function sortRows(rows: readonly Row[], sort: Sort, ranks?: Ranks): Row[] {
  return rows.toSorted(comparing(sort, ranks));
}

/** The order in which the results of a query are listed. */
export function sortOf({ sort, words }: FinderQuery): Sort {
  const usual = words ? 'match' : 'useful';
  return sort === 'match' ? usual : (sort ?? usual);
}

/** The cards whose title or summary has each of the words somewhere; those with all of them in the title come first, and what is long overdue for review last. */
export function rankByTitle<T extends { title: string; summary: string; overdue?: string | boolean | undefined }>(cards: readonly T[], words: string): T[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const found = cards.filter((card) => has(`${card.title} ${card.summary}`));
  return found.sort((a, b) => Number(Boolean(a.overdue)) - Number(Boolean(b.overdue)) || Number(has(b.title)) - Number(has(a.title)));
}

/** The facet's key in a mark: `theme`. */
export function facetOf(mark: string): string {
  return mark.slice(0, mark.indexOf(':'));
}

/** The value in a mark: `family-and-community`. */
export function valueOf(mark: string): string {
  return mark.slice(mark.indexOf(':') + 1);
}

function groupByFacet(marks: readonly string[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const mark of marks) groups.set(facetOf(mark), (groups.get(facetOf(mark)) ?? new Set()).add(mark));
  return groups;
}

const { compare } = new Intl.Collator('en-GB', { numeric: true });

/** Compares two resources by title. Two of one title are in the order of their addresses, so that an order never depends on another. */
export function compareTitles(a: Pick<Row, 'title' | 'slug'>, b: Pick<Row, 'title' | 'slug'>): number {
  return compare(a.title, b.title) || (a.slug < b.slug ? -1 : Number(a.slug > b.slug));
}

/** The place of a status among the most useful; what has none is an idea. */
export function placeOfStatus(status: string): number {
  const at = MOST_USEFUL_FIRST.findIndex((one) => one === status);
  return at < 0 ? MOST_USEFUL_FIRST.length - 1 : at;
}

function comparing(sort: Sort, ranks?: Ranks): (a: Row, b: Row) => number {
  // The search has put what is overdue where it belongs already.
  if (sort === 'match' && ranks) return (a, b) => ranks.get(a.slug)! - ranks.get(b.slug)!;
  const byNewest = (a: Row, b: Row) => (a.added === b.added ? compareTitles(a, b) : a.added < b.added ? 1 : -1);
  const inOrder: Record<Exclude<Sort, 'match'>, (a: Row, b: Row) => number> = {
    useful: (a, b) => placeOf(a) - placeOf(b) || byNewest(a, b),
    newest: byNewest,
    title: compareTitles,
    shortest: (a, b) => a.minutes - b.minutes || compareTitles(a, b),
  };
  const compareRows = inOrder[sort === 'match' ? 'useful' : sort];
  return (a, b) => Number(a.overdue) - Number(b.overdue) || compareRows(a, b);
}

function placeOf({ marks }: Row): number {
  return placeOfStatus(marks.find((mark) => facetOf(mark) === 'status')?.slice('status:'.length) ?? '');
}
