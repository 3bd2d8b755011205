import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** How many results to keep besides those in use, in case a change is taken back. */
const KEPT = 1;

/** How long a result stays that another build may be using, in milliseconds: an hour. */
const SAFE_FOR = 3_600_000;

/** However many builds there are in an hour, no more results than this are kept besides those in use. */
const MOST = 10;

/** Marks some of the folders in `folder` as used now, and deletes those that have not been used for long, half-finished ones among them. `now` is in milliseconds. */
export async function sweepFolders(folder: string, used: readonly string[], now: number): Promise<void> {
  const at = new Date(now);
  for (const name of used) await utimes(join(folder, name), at, at);
  const found = await Promise.all((await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })));
  const old = found.toSorted((a, b) => b.at - a.at).filter((one, place) => !used.includes(one.name) && (place >= used.length + MOST || ((place >= used.length + KEPT || one.name.startsWith('half-')) && now - one.at > SAFE_FOR)));
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true });
}
