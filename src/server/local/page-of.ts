/**
 * The page of a list that somebody asks for, as the code host counts them: from 1, with `per_page` entries on each, 30 if nobody says, and 100 at most.
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function pageOf<T>(list: readonly T[], query: URLSearchParams): T[] {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
  const start = (Math.max(1, Number(query.get('page') ?? 1)) - 1) * size;
  return list.slice(start, start + size);
}
