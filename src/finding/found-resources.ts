import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FINDER_FILES, type CardPiece } from './finder-files.ts';
import type { FinderIndex } from './finder-index.ts';

/** How many fragments of the index are open at a time. */
const OPEN_AT_ONCE = 32;

/**
 * Which resource each page number of the search means, by the resource's number in the finder's index. Without it the finder would have to fetch a file for every page
 * found, only to learn its address. `index` is the folder of the search index, `site` that of the finished site.
 */
export async function readFoundResources(index: string, site: string): Promise<Record<string, number>> {
  const files = (await readdir(join(index, 'fragment'))).filter((file) => file.endsWith('.pf_fragment')).sort();
  const pages: (readonly [string, string])[] = [];
  for (let at = 0; at < files.length; at += OPEN_AT_ONCE) {
    pages.push(...(await Promise.all(files.slice(at, at + OPEN_AT_ONCE).map(async (file) => [file.replace('.pf_fragment', ''), readFragment(await readFile(join(index, 'fragment', file)))] as const))));
  }
  return numbersById(pages, await readOrder(site));
}

/** The numbers of resources in the finder's index, by the name the search gives their pages. Other pages are left out. `order` has the addresses of resources in the order of their numbers. */
export function numbersById(pages: readonly (readonly [id: string, address: string])[], order: readonly string[]): Record<string, number> {
  const numbers = new Map(order.map((address, at) => [address, at]));
  return Object.fromEntries(
    pages.flatMap(([id, address]) => {
      const number = numbers.get(address);
      return number === undefined ? [] : [[id, number] as const];
    }),
  );
}

/** The addresses of resources in the order of their numbers, from the finished pieces of cards. */
async function readOrder(site: string): Promise<string[]> {
  const { pieces } = JSON.parse(await readFile(join(site, FINDER_FILES.index), 'utf8')) as FinderIndex;
  const order: string[] = [];
  for (const at of pieces.keys()) order.push(...(JSON.parse(await readFile(join(site, FINDER_FILES.piece(at)), 'utf8')) as CardPiece).cards.map(({ href }) => href));
  return order;
}

/** The address of a page in a fragment of the index, as Pagefind 1.5 writes it: gzip around a twelve-byte signature and JSON. */
export function readFragment(bytes: Uint8Array): string {
  const MARK = 'pagefind_dcd';
  const text = gunzipSync(bytes).toString();
  if (!text.startsWith(MARK)) throw new Error('The search index is not written as expected, so the finder could not read it. Compare src/finding/found-resources.ts with the new Pagefind.');
  return (JSON.parse(text.slice(MARK.length)) as { url: string }).url;
}
