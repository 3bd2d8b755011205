/** How many entries the code host sends at most at once. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const A_PAGE = 100;

/** A limit for a host that would never end. No draft has as many comments. */
const MOST_PAGES = 100;

/** Fetches the whole of a list from the code host, a hundred entries at a time. `path` is its address, with or without a query. */
export async function fetchEveryPage<T>(ask: <U>(method: string, path: string) => Promise<U>, path: string): Promise<T[]> {
  const all: T[] = [];
  const address = `${path}${path.includes('?') ? '&' : '?'}per_page=${A_PAGE}`;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const found = await ask<T[]>('GET', page === 1 ? address : `${address}&page=${page}`);
    all.push(...found);
    if (found.length < A_PAGE) break;
  }
  return all;
}
