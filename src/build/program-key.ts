import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders and files that decide what is made of content/, apart from content/ itself. */
const PROGRAM = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'netlify.toml', 'package.json'];

/**
 * A digest of everything that decides what a build makes of content/: our own code, styles and public files, the versions of all packages,
 * the Node that runs, and the variables that a page can read. What one program has kept under it, no other ever uses.
 */
export async function programKey(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.platform, process.arch, Object.entries(env).filter(([name]) => name.startsWith('PUBLIC_')).sort()]));
  for (const name of PROGRAM) await addTo(hash, root, name);
  return hash.update(await readFile(findUp(root, 'package-lock.json'))).digest('hex').slice(0, 32);
}

async function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): Promise<void> {
  const bytes = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR') return undefined;
    throw error;
  });
  if (bytes) return void hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const name of (await readdir(join(root, path))).sort()) if (!/\.test\.ts$|^__snapshots__$|^\.DS_Store$/.test(name)) await addTo(hash, root, `${path}/${name}`);
}

/** A file in a folder or in one above it: a copy of the project inside the project uses its packages. */
function findUp(folder: string, name: string): string {
  const here = join(folder, name);
  return existsSync(here) || dirname(folder) === folder ? here : findUp(dirname(folder), name);
}
