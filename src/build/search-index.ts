import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, close } from 'pagefind';
import { linkFolder } from './link-file.ts';
import { sweepFolders } from './sweep-folders.ts';

/**
 * Puts Pagefind's index of a finished site into it, as `pagefind/`, so that a sister site can search this one with its own (pagefind.app/docs/multisite).
 * Our own boxes use the index of `finding/search/`. It is made anew only when a page has changed: `key` is a digest of all pages. Finished indexes wait in `folder`.
 */
export async function addSearchIndex(site: string, folder: string, key: string): Promise<void> {
  const kept = join(folder, key);
  if (!existsSync(join(kept, 'pagefind/pagefind.js'))) await make(site, folder, kept);
  linkFolder(kept, site);
  await sweepFolders(folder, key, Date.now());
}

async function make(site: string, folder: string, kept: string): Promise<void> {
  const half = join(folder, `half-${process.pid}`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: join(half, 'pagefind') });
    const failed = [...added.errors, ...written.errors];
    if (failed.length) throw new Error(`The search index could not be made: ${failed.join(' ')}`);
  } finally {
    await index.deleteIndex();
    await close();
  }
  // Another build may have made the same in the meantime.
  await rename(half, kept).catch(() => rm(half, { recursive: true, force: true }));
}
