import type { Handout } from './handout.ts';

/** The page of the reader's own pack. */
export const PACK_PAGE = '/my-pack/';

/** The folder in which handouts are. */
export const HANDOUTS = '/my-pack/handouts/';

/** What the page of the reader's own pack fetches first: whose site it is, and what is set aside. */
export const PACK_INDEX = '/my-pack/resources.json';

/** How many pieces the list of all resources is in. A pack fetches those of its resources alone: with ten thousand resources, each is 4 KB. The number never changes, so that the address of a piece follows from the slug. */
export const INDEX_PIECES = 64;

/** In which piece of the list of all resources a resource is, from 0. */
export function indexPieceOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return (hash >>> 0) % INDEX_PIECES;
}

/** Where a piece of the list of all resources is. */
export function indexPieceAddress(piece: number): string {
  return `/my-pack/resources/${piece}.json`;
}

/** Whether an address is of the list of all resources, which counts as of today even if somebody has just added one to the site. */
export function isPackIndex(address: string): boolean {
  return address === PACK_INDEX || address.startsWith('/my-pack/resources/');
}

/** The address of a resource's page on the site. */
export function pageAddress(slug: string): string {
  return `/resources/${slug}/`;
}

/** The address of a file beside that page. */
export function fileAddress(slug: string, name: string): string {
  return `/resources/${slug}/${name}`;
}

/** Where the handout of a resource is. */
export function handoutAddress(slug: string): string {
  return `${HANDOUTS}${slug}.json`;
}

/** Every address of this site that a pack needs without a network: the pages, the data that packs are built from, and the files of `handouts`. */
export function addressesOfPack(slugs: readonly string[], handouts: readonly Handout[] = []): string[] {
  const pieces = [...new Set(slugs.map(indexPieceOf))].sort((a, b) => a - b).map(indexPieceAddress);
  return [PACK_PAGE, PACK_INDEX, ...pieces, ...slugs.flatMap((slug) => [pageAddress(slug), handoutAddress(slug)]), ...handouts.flatMap(({ slug, files }) => files.map(({ name }) => fileAddress(slug, name)))];
}
