import { facetOf, sortOf, valueOf, type Sort, type FinderQuery } from './finder.ts';

const SORTS: readonly Sort[] = ['match', 'useful', 'newest', 'title', 'shortest'];

/**
 * A query as the end of an address, without the question mark: `theme=family-and-community&theme=common-concerns&q=letter&sort=title`.
 * Empty when nothing is asked for. Defaults are left out.
 */
export function writeQuery(query: FinderQuery): string {
  const params = new URLSearchParams(query.marks.map((mark) => [facetOf(mark), valueOf(mark)]));
  if (query.words) params.set('q', query.words);
  const { sort } = withoutUsualSort(query);
  if (sort) params.set('sort', sort);
  return params.toString();
}

/**
 * The query in an address, with or without its question mark. Marks that are not among `known` are ignored, because old addresses may
 * name what is no longer there. The rest are in the order of `known`, so that one query has one address.
 */
export function readQuery(search: string, known: readonly string[]): FinderQuery {
  const params = new URLSearchParams(search);
  const asked = new Set([...params].map(([key, value]) => `${key}:${value}`));
  const words = params.get('q')?.trim() ?? '';
  const sort = SORTS.find((one) => one === params.get('sort'));
  return withoutUsualSort({ marks: known.filter((mark) => asked.has(mark)), words, sort });
}

function withoutUsualSort(query: FinderQuery): FinderQuery {
  const plain = { ...query, sort: undefined };
  return sortOf(query) === sortOf(plain) ? plain : query;
}
