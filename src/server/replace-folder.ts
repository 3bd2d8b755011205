import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Puts the folder `next` in the place of `folder`, which need not exist. When that cannot be done, `folder` is left as it was. */
export async function replaceFolder(folder: string, next: string): Promise<void> {
  const last = `${next}.last`;
  await rm(last, { recursive: true, force: true });
  const hadOne = existsSync(folder);
  // Both at once, without giving way: no request can come between them and find nothing.
  if (hadOne) renameSync(folder, last);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (hadOne) renameSync(last, folder);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
