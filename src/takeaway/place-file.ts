import { rename, rm, writeFile } from 'node:fs/promises';

/** Lays a finished file in its place, whole or not at all. Throws a sentence that says what to do when the disk does not take it. */
export async function placeFile(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.half`;
  try {
    await writeFile(half, bytes);
    await rename(half, file);
  } catch (error) {
    // What is only half written would be taken for whole.
    await rm(half, { force: true }).catch(() => undefined);
    const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw isFull ? new Error('There is no room left on the disk for the files that people carry off. Make some, and build again; nothing was left half made.') : error;
  }
}
