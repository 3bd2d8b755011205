import type { Handout } from './handout.ts';

/** The page of the reader's own pack. */
export const PACK_PAGE = '/my-pack/';

/** The folder in which handouts are. */
export const HANDOUTS = '/my-pack/handouts/';

/** The list of all resources, which the page of the reader's own pack fetches. */
export const PACK_INDEX = '/my-pack/resources.json';

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
  return [PACK_PAGE, PACK_INDEX, ...slugs.flatMap((slug) => [pageAddress(slug), handoutAddress(slug)]), ...handouts.flatMap(({ slug, files }) => files.map(({ name }) => fileAddress(slug, name)))];
}
