import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildWorker } from './build-worker.ts';

/** How long a page may take on a weak signal before its kept copy is shown, in milliseconds. */
const PATIENCE = 3000;

/** Writes `service-worker.js`, with a version made from all pages. It must come after every integration that writes pages. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('service-worker.js', dir), await buildWorker({ version: await versionOf(fileURLToPath(dir)), patience: PATIENCE }));
      },
    },
  };
}

/** A short hash of a finished site: the same for the same pages. Scripts and styles have hashes in their names, so the pages cover them too. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const pages = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
  for (const page of pages) hash.update(page).update(await readFile(`${folder}/${page}`));
  return hash.digest('hex').slice(0, 12);
}
