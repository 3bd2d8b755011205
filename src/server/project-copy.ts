import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build needs from the project, apart from content/. Packages are found in the parent folder. */
const NEEDED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml'];

/** Copies the project, without its content, to the folder where the published content is built. */
export async function copyProject(root: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const name of NEEDED) {
    await rm(join(into, name), { recursive: true, force: true });
    await cp(join(root, name), join(into, name), { recursive: true });
  }
}
