import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { countParts } from './count-parts.ts';
import { digestOf } from './digest-of.ts';
import { linkFolder } from './link-file.ts';
import { sweepFolders } from './cache/sweep-folders.ts';

/** A finished page: its address and a digest of what it holds. */
interface IndexedPage {
  address: string;
  digest: string;
}

/**
 * Puts Pagefind's index of a finished site into it, so that a sister site can search this one with its own (pagefind.app/docs/multisite): `pagefind/`, and on a site of
 * hundreds of pages `pagefind/part-2/` and so on, each of which is merged in the same way. Our own boxes use the index of `finding/search/`. An index is made anew only when
 * one of its pages has changed; `key` stands for the program. Finished indexes wait in `folder`.
 */
export async function addSearchIndex(site: string, folder: string, key: string, pages: readonly IndexedPage[]): Promise<void> {
  const count = countParts(pages.length);
  const parts = Array.from({ length: count }, (): IndexedPage[] => []);
  for (const page of pages) parts[Number.parseInt(digestOf([page.address]).slice(0, 8), 16) % count]!.push(page);
  const used: string[] = [];
  for (const [at, part] of parts.entries()) {
    const sorted = part.toSorted((a, b) => (a.address < b.address ? -1 : 1));
    const name = digestOf([key, ...sorted.flatMap(({ address, digest }) => [address, digest])]);
    if (!existsSync(join(folder, name, 'pagefind.js'))) await make(site, sorted, folder, name);
    linkFolder(join(folder, name), join(site, 'pagefind', at === 0 ? '' : `part-${at + 1}`));
    used.push(name);
  }
  await sweepFolders(folder, used, Date.now());
}

async function make(site: string, pages: readonly IndexedPage[], folder: string, name: string): Promise<void> {
  const half = join(folder, `half-${process.pid}`);
  await rm(half, { recursive: true, force: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  const failed: string[] = [];
  try {
    for (const { address } of pages) {
      const content = textOfPage(await readFile(join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8'));
      if (content) failed.push(...(await index.addHTMLFile({ url: address, content })).errors);
    }
    // Not by `writeFiles`: it says that it has finished while files are still being written, and what `close` interrupts stays empty.
    const made = await index.getFiles();
    failed.push(...made.errors);
    for (const { path, content } of made.files) await writeWhole(join(half, path), content);
  } finally {
    await index.deleteIndex();
    // Ends the program, so that its memory is free before it makes the next part.
    await close();
  }
  if (failed.length) throw new Error(`The search index could not be made: ${failed.join(' ')}`);
  // Another build may have made the same in the meantime.
  await rename(half, join(folder, name)).catch(() => rm(half, { recursive: true, force: true }));
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** What Pagefind indexes of a page, without the frame that is around every page; nothing for a page that is not for searching. */
function textOfPage(html: string): string | undefined {
  const main = /<main\b[^>]*\bdata-pagefind-body\b[^]*<\/main>/.exec(html)?.[0];
  return main && `${/<html\b[^>]*>/.exec(html)?.[0]}<head>${/<title>[^]*?<\/title>/.exec(html)?.[0]}</head><body>${main}</body></html>`;
}
