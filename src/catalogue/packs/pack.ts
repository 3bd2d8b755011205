import { fileAddress, pageAddress } from './addresses.ts';
import { safeFileName } from './file-name.ts';
import { placeAddresses, type Handout } from './handout.ts';
import type { Pack } from './pack-contents.ts';
import { writeContents, writePage } from './pack-pages.ts';
import { packCredits, packVersion } from './pack-texts.ts';

/** A file of a pack: its path inside, and either its text or the address on the site of its bytes. */
export type PackFile = { path: string } & ({ text: string } | { address: string });

/**
 * Lays a pack out as files: a list of contents, a folder for each resource with its page and files, credits and version. The same pack
 * gives the same files. Every link between its pages is relative, so it opens from a USB stick.
 */
export function layOutPack(pack: Pack): PackFile[] {
  const paths = new Map(pack.handouts.flatMap(pathsFor));
  const words = new Map(pack.handouts.map((handout) => [pageAddress(handout.slug), handout.html]));
  const pages = pack.handouts.map((handout) => {
    const html = placeAddresses(handout, (address) => placeFor(address, paths, words, pack.site.address));
    return { path: paths.get(pageAddress(handout.slug))!, text: writePage({ ...handout, html }, pack) };
  });
  const files = pack.handouts.flatMap(({ slug, files }) => files.map(({ name }) => fileAddress(slug, name))).map((address) => ({ path: paths.get(address)!, address }));
  const all: PackFile[] = [
    { path: 'index.html', text: writeContents(pack, paths) },
    { path: 'CREDITS.txt', text: packCredits(pack) },
    { path: 'VERSION.txt', text: packVersion(pack) },
    ...pages, ...files,
  ];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pathsFor({ slug, files }: Handout): [address: string, path: string][] {
  const folder = safeFileName(slug);
  return [[pageAddress(slug), `${folder}/${folder}.html`], ...files.map(({ name }): [string, string] => [fileAddress(slug, name), `${folder}/${safeFileName(name)}`])];
}

/** Where a link leads from a page of the pack: to a file in the pack if there is one, otherwise to the site. */
function placeFor(address: string, paths: ReadonlyMap<string, string>, words: ReadonlyMap<string, string>, site: string): string {
  const [, page = '', place = ''] = /^([^?#]*)[^#]*(#.*)?$/.exec(address) ?? [];
  const path = paths.get(page);
  if (path === undefined) return site.replace(/\/$/, '') + address;
  // The page on the site has sections of its own, such as its credit. In the pack a link to one leads to the page.
  return `../${path}${place && words.get(page)?.includes(` id="${place.slice(1)}"`) ? place : ''}`;
}
