import { readdir, readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { FINDER_FILES, type CardPiece } from './finder-files.ts';
import type { FinderIndex } from './finder-index.ts';

/**
 * Writes `finder/search.json` after the search index. It says which resource each page number of the search means, by the resource's
 * number in the finder's index. Without it the finder would have to fetch a file for every page found, only to learn its address. It must
 * come after Starlight, which makes the search index.
 */
export function foundResources(): AstroIntegration {
  return {
    name: 'found-resources',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('pagefind/fragment/', dir);
        const files = (await readdir(folder)).filter((file) => file.endsWith('.pf_fragment')).sort();
        const pages: (readonly [string, string])[] = [];
        // One after the other: a computer may not allow thousands of open files.
        for (const file of files) pages.push([file.replace('.pf_fragment', ''), readFragment(await readFile(new URL(file, folder)))]);
        await writeFile(new URL('finder/search.json', dir), JSON.stringify(numbersById(pages, await readOrder(dir))));
      },
    },
  };
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
async function readOrder(dir: URL): Promise<string[]> {
  const { pieces } = JSON.parse(await readFile(new URL(FINDER_FILES.index.slice(1), dir), 'utf8')) as FinderIndex;
  const order: string[] = [];
  for (const at of pieces.keys()) order.push(...(JSON.parse(await readFile(new URL(FINDER_FILES.piece(at).slice(1), dir), 'utf8')) as CardPiece).cards.map(({ href }) => href));
  return order;
}

/** The address of a page in a fragment of the index, as Pagefind 1.5 writes it: gzip around a twelve-byte signature and JSON. */
export function readFragment(bytes: Uint8Array): string {
  const MARK = 'pagefind_dcd';
  const text = gunzipSync(bytes).toString();
  if (!text.startsWith(MARK)) throw new Error('The search index is not written as expected, so the finder could not read it. Compare src/finding/found-resources.ts with the new Pagefind.');
  return (JSON.parse(text.slice(MARK.length)) as { url: string }).url;
}
