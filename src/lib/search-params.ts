import { facetOf, SORTS, sortOf, valueOf, type Wish } from './finder.ts';

const MOST_LETTERS = 100;

/**
 * A wish as the end of an address, without the question mark: `theme=family-and-community&theme=common-concerns&q=letter&sort=title`.
 * Empty when nothing is wished for. What goes without saying is left out.
 */
export function writeWish(wish: Wish): string {
  const params = new URLSearchParams(wish.marks.map((mark) => [facetOf(mark), valueOf(mark)]));
  if (wish.words) params.set('q', wish.words);
  if (sortOf(wish) !== sortOf({ ...wish, sort: undefined })) params.set('sort', sortOf(wish));
  return params.toString();
}

/**
 * The wish in an address, with or without its question mark. Marks that are not among `known` are passed over, as old addresses may
 * name what is no longer there, and the rest stand in the order of `known`, so that one wish has one address.
 */
export function readWish(search: string, known: readonly string[]): Wish {
  const params = new URLSearchParams(search);
  const asked = new Set([...params].map(([key, value]) => `${key}:${value}`));
  const words = (params.get('q') ?? '').trim().slice(0, MOST_LETTERS).trim();
  const wish: Wish = { marks: known.filter((mark) => asked.has(mark)), words, sort: SORTS.find(({ value }) => value === params.get('sort'))?.value };
  return sortOf(wish) === sortOf({ ...wish, sort: undefined }) ? { ...wish, sort: undefined } : wish;
}
