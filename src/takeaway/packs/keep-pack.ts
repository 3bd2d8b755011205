import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** Raised when the way in which packs are written changes, so that those that are kept are written anew. */
const WAY_OF_WRITING = 1;

/** How long a pack that no build asks for is kept, in days. They are large, and quickly put together again. */
const KEPT_FOR = 1;

/**
 * Puts a pack together in `folder`, or finds it there: its name says everything that it is made from. `day` is the day that its files bear.
 * Gives the path of the finished file; when something goes wrong on the way, nothing is left behind.
 */
export async function keepPack(folder: string, entries: readonly ZipEntry[], day: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([WAY_OF_WRITING, day]));
  for (const entry of entries) hash.update(`\0${entry.path}\0`).update('words' in entry ? entry.words : await readFile(entry.file));
  const file = join(folder, `${hash.digest('hex').slice(0, 40)}.zip`);
  if (existsSync(file)) {
    const now = new Date();
    await utimes(file, now, now);
    return file;
  }
  // Two builds at the same time may both be at it.
  const half = `${file}.${process.pid}.half`;
  try {
    await mkdir(folder, { recursive: true });
    await writeZip(half, entries, day);
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
  return file;
}

/** Takes away the packs that no build has asked for lately, and what a crash left half written. */
export async function sweepPacks(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_FOR * 86_400_000;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    // Another build may have taken it away in the meantime.
    const age = await stat(file).catch(() => undefined);
    if (age && age.mtimeMs < oldest) await rm(file, { force: true });
  }
}
