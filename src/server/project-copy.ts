import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build needs of a project besides content/. Packages are found in the folder above. */
const NEEDED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml'];

/** Copies the project, without its content, to where the published content is built. */
export async function copyProject(root: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const name of NEEDED) {
    await rm(join(into, name), { recursive: true, force: true });
    await cp(join(root, name), join(into, name), { recursive: true });
  }
}
