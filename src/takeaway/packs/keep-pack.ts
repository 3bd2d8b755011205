import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** Raised whenever we change how packs are written, so that cached ones are written again. */
const WAY_OF_WRITING = 2;

/** How long to keep a pack that no build asks for, in days. Packs are large, and quick to make again. */
const KEPT_FOR = 1;

/**
 * Puts a pack together in `folder`, or finds it there: its name is a hash of everything it is made from. `day` is the date given to its
 * files. Returns the path of the finished file. When something goes wrong, nothing is left behind.
 */
export async function keepPack(folder: string, entries: readonly ZipEntry[], day: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([WAY_OF_WRITING, day]));
  for (const entry of entries) hash.update(`\0${entry.path}\0`).update('text' in entry ? entry.text : await contentOf(entry.file));
  const file = join(folder, `${hash.digest('hex').slice(0, 40)}.zip`);
  if (await usePack(folder, basename(file))) return file;
  // Two builds may write the same pack at once.
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

/** Says that a pack is still of use, by the name of its file. Returns whether it is there. */
export async function usePack(folder: string, name: string): Promise<boolean> {
  const now = new Date();
  return utimes(join(folder, name), now, now).then(() => true, () => false);
}

/** The content of a file, or its name where that is a hash of everything it is made from, as for all files that we make: to read them would be to read hundreds of megabytes. */
async function contentOf(file: string): Promise<string | Buffer> {
  const name = basename(file);
  return MADE.test(name) && (await stat(file)).isFile() ? name : readFile(file);
}

const MADE = /^[0-9a-f]{40}$/;

/** Deletes the packs that no build has asked for lately, and whatever a crash left half written. */
export async function sweepPacks(folder: string): Promise<void> {
  const oldest = Date.now() - KEPT_FOR * 86_400_000;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    // Another build may have deleted it in the meantime.
    const age = await stat(file).catch(() => undefined);
    if (age && age.mtimeMs < oldest) await rm(file, { force: true });
  }
}
