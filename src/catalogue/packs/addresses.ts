import type { Handout } from './handout.ts';

/** The page of the reader's own pack. */
export const PACK_PAGE = '/my-pack/';

/** The folder in which handouts are. */
export const HANDOUTS = '/my-pack/handouts/';

/** Where the list of all resources is that the page of one's pack reads. */
export const PACK_INDEX = '/my-pack/resources.json';

/** The address of a resource's page on the site. */
export function pageAddress(slug: string): string {
  return `/resources/${slug}/`;
}

/** The address of a file beside it. */
export function fileAddress(slug: string, name: string): string {
  return `/resources/${slug}/${name}`;
}

/** Where the handout of a resource is. */
export function handoutAddress(slug: string): string {
  return `${HANDOUTS}${slug}.json`;
}

/** Every address of this site that a pack needs when there is no network: the pages, what packs are put together from, and the files of `handouts`. */
export function addressesOfPack(slugs: readonly string[], handouts: readonly Handout[] = []): string[] {
  return [PACK_PAGE, PACK_INDEX, ...slugs.flatMap((slug) => [pageAddress(slug), handoutAddress(slug)]), ...handouts.flatMap(({ slug, files }) => files.map(({ name }) => fileAddress(slug, name)))];
}
