import { readdir, readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/**
 * Writes `resources/search.json` after the search index. It says which resource each page number of the search means. Without it the
 * finder would have to fetch a file for every page found, only to learn its address. It must come after Starlight, which makes the index.
 */
export function foundResources(): AstroIntegration {
  return {
    name: 'found-resources',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('pagefind/fragment/', dir);
        const files = (await readdir(folder)).filter((file) => file.endsWith('.pf_fragment')).sort();
        const pages = await Promise.all(files.map(async (file) => [file.replace('.pf_fragment', ''), readFragment(await readFile(new URL(file, folder)))] as const));
        await writeFile(new URL('resources/search.json', dir), JSON.stringify(slugsByNumber(pages)));
      },
    },
  };
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
