import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a finished file, whole or not at all. When the disk refuses, throws an error whose message says what to do. */
export async function placeFile(file: string, bytes: Uint8Array): Promise<void> {
  // Two builds may write the same file at once.
  const half = `${file}.${process.pid}.half`;
  try {
    await writeFile(half, bytes);
    await rename(half, file);
  } catch (error) {
    // A half-written file would pass for a whole one.
    await rm(half, { force: true }).catch(() => undefined);
    const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw isFull ? new Error('There is no room left on the disk for the files that people download. Make some, and build again. No file was left half written.') : error;
  }
}
