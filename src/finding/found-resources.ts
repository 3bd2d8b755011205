import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How many fragments of the index are open at a time. */
const OPEN_AT_ONCE = 32;

/**
 * Which resource each page number of the search means, read from a finished index. Without it the finder would have to fetch a file for every
 * page found, only to learn its address. `folder` is the folder of the index.
 */
export async function readFoundResources(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(join(folder, 'fragment'))).filter((file) => file.endsWith('.pf_fragment')).sort();
  const pages: (readonly [string, string])[] = [];
  for (let at = 0; at < files.length; at += OPEN_AT_ONCE) {
    pages.push(...(await Promise.all(files.slice(at, at + OPEN_AT_ONCE).map(async (file) => [file.replace('.pf_fragment', ''), readFragment(await readFile(join(folder, 'fragment', file)))] as const))));
  }
  return slugsByNumber(pages);
}

/** The slugs of resources, by the number the search gives their pages. Other pages are left out. */
export function slugsByNumber(pages: readonly (readonly [number: string, address: string])[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(([number, address]) => {
      const slug = /^\/resources\/([^/]+)\/$/.exec(address)?.[1];
      return slug ? [[number, slug]] : [];
    }),
  );
}

/** The address of a page in a fragment of the index, as Pagefind 1.5 writes it: gzip around a twelve-byte signature and JSON. */
export function readFragment(bytes: Uint8Array): string {
  const MARK = 'pagefind_dcd';
  const text = gunzipSync(bytes).toString();
  if (!text.startsWith(MARK)) throw new Error('The search index is not written as expected, so the finder could not read it. Compare src/finding/found-resources.ts with the new Pagefind.');
  return (JSON.parse(text.slice(MARK.length)) as { url: string }).url;
}
