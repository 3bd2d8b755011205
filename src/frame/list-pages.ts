/** How many entries one page of a long list holds, unless its entries are long or short: enough for a year of most lists, and about 6 KB. */
export const ENTRIES_ON_A_PAGE = 30;

/** The place of one page in a list, with the addresses of its neighbours. */
export interface ListPagesView {
  at: number;
  of: number;
  before: string | undefined;
  after: string | undefined;
  /** The first page, where it is not a neighbour. */
  first: string | undefined;
}

/** How many pages a list of so many entries has: at least one. */
export function countPages(entries: number, most = ENTRIES_ON_A_PAGE): number {
  return Math.max(1, Math.ceil(entries / most));
}

/** What follows the address of a list in that of one of its pages, from 1: nothing, then `page/2`. */
export function pageParam(page: number): string | undefined {
  return page > 1 ? `page/${page}` : undefined;
}

/** The pages of a list of so many entries, each by what follows the address of the list. */
export function listPages(entries: number, most = ENTRIES_ON_A_PAGE): { page: string | undefined }[] {
  return Array.from({ length: countPages(entries, most) }, (_, at) => ({ page: pageParam(at + 1) }));
}

/** The number of a page of a list, from what follows the address of the list. */
export function pageNumber(param: string | undefined): number {
  return Number(param?.slice('page/'.length) ?? 1);
}

/** The entries on one page of a list, from 1. */
export function entriesOn<T>(all: readonly T[], page: number, most = ENTRIES_ON_A_PAGE): T[] {
  return all.slice((page - 1) * most, page * most);
}

/** The way from one page of a list to its neighbours; undefined where the list has only one. `path` is the address of the list: `/news/`. */
export function viewListPages(path: string, page: number, entries: number, most = ENTRIES_ON_A_PAGE): ListPagesView | undefined {
  const of = countPages(entries, most);
  const address = (number: number) => (number > 1 ? `${path}${pageParam(number)}/` : path);
  if (of === 1) return undefined;
  return { at: page, of, before: page > 1 ? address(page - 1) : undefined, after: page < of ? address(page + 1) : undefined, first: page > 2 ? path : undefined };
}

/** What is added to the title of a page of a list, so that no two pages have one title: `, page 2 of 5`. */
export function pageTitle(pages: ListPagesView | undefined): string {
  return pages && pages.at > 1 ? `, page ${pages.at} of ${pages.of}` : '';
}
