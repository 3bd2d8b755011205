/**
 * `npm run build`: see `run-build.ts`. Keeps what Node makes of our code before it runs it, which takes a second each time: for its threads and the programs that it
 * starts too.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** How many modules may be kept. A build has about four thousand; Node never deletes those of copies of the project that are gone. */
const MOST_MODULES = 20_000;

const folder = join(process.env.BUILD_CACHE ?? join(process.cwd(), 'node_modules/.cache/site'), 'code');
/** Deletes what one version of Node has made. Another build may be writing there at this moment; then it stays until next time. */
function drop(version: string): void {
  try {
    rmSync(join(folder, version), { recursive: true, force: true });
  } catch {
    // It is only a cache.
  }
}

for (const version of existsSync(folder) ? readdirSync(folder) : []) if (readdirSync(join(folder, version)).length > MOST_MODULES) drop(version);
const { directory } = enableCompileCache(folder);
process.env.NODE_COMPILE_CACHE ??= folder;
// What another version of Node has made is of no use.
for (const version of directory ? readdirSync(folder) : []) if (join(folder, version) !== directory) drop(version);
await import('./run-build.ts');

export {};
