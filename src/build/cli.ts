/** `npm run build`: see `run-build.ts`. Keeps what Node makes of our code before it runs it, which takes a second each time: in its threads and the programs that it starts too. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(process.env.BUILD_CACHE ?? join(process.cwd(), 'node_modules/.cache/site'), 'code');
enableCompileCache(folder);
process.env.NODE_COMPILE_CACHE ??= folder;
await import('./run-build.ts');

export {};
