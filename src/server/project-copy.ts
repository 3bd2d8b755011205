import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build needs from the project, apart from content/. Packages are found in the parent folder. */
const NEEDED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml'];

/** Copies the project, without its content, to the folder where the published content is built. A file that was copied before and has not been written since is left as it is. */
export async function copyProject(root: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const name of NEEDED) {
    await removeGone(join(root, name), join(into, name));
    await cp(join(root, name), join(into, name), { recursive: true, preserveTimestamps: true, filter: (from, to) => !isCopied(from, to) });
  }
}

/** Removes from a copy what is no longer in its original, or has become a file where it was a folder. */
async function removeGone(from: string, to: string): Promise<void> {
  if (!existsSync(to)) return;
  const [original, copy] = [statSync(from, { throwIfNoEntry: false }), statSync(to)];
  if (!original || original.isDirectory() !== copy.isDirectory()) return rm(to, { recursive: true, force: true });
  if (copy.isDirectory()) for (const name of await readdir(to)) await removeGone(join(from, name), join(to, name));
}

function isCopied(from: string, to: string): boolean {
  const [original, copy] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  // A copy has the time of its original, in whole milliseconds.
  return original.isFile() && copy?.isFile() === true && original.size === copy.size && Math.floor(original.mtimeMs) === Math.floor(copy.mtimeMs);
}
