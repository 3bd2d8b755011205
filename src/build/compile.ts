/**
 * Compiles the pages of the project at the first argument into the folder at the second: `server/` draws pages, `client/` holds the scripts, styles and public files
 * of every site. A program of its own, so that the memory it needs is free again before any page is drawn.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { buildWorker } from '../offline/build-worker.ts';
import { VERSION_MARK } from './version-mark.ts';

/** How long a page may take on a weak signal before its kept copy is shown, in milliseconds. */
const PATIENCE = 3000;

const [root = '', into = ''] = process.argv.slice(2);
try {
  await build({ root, outDir: into, logLevel: 'silent' });
  await writeFile(join(into, 'client/service-worker.js'), await buildWorker({ version: VERSION_MARK, patience: PATIENCE }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
