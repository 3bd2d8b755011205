import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Moves the folder `next` to `folder`, which need not exist. If that fails, `folder` is left as it was. */
export async function replaceFolder(folder: string, next: string): Promise<void> {
  const last = `${next}.last`;
  await rm(last, { recursive: true, force: true });
  const hadOne = existsSync(folder);
  // Synchronous, so that no request can come between the two renames and find nothing.
  if (hadOne) renameSync(folder, last);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (hadOne) renameSync(last, folder);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
