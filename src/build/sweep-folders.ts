import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** How many results of a kind to keep: the newest, and the one before it, in case a change is taken back. */
const KEPT = 2;

/** How long a result stays that another build may be using, in milliseconds: an hour. */
const SAFE_FOR = 3_600_000;

/** However many builds there are in an hour, no more results than this are kept. */
const MOST = 12;

/** Marks one of the folders in `folder` as used now, and deletes those that have not been used for long, half-finished ones among them. `now` is in milliseconds. */
export async function sweepFolders(folder: string, used: string, now: number): Promise<void> {
  const at = new Date(now);
  await utimes(join(folder, used), at, at);
  const found = await Promise.all((await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })));
  const old = found.toSorted((a, b) => b.at - a.at).filter((one, place) => place >= MOST || ((place >= KEPT || one.name.startsWith('half-')) && now - one.at > SAFE_FOR));
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true });
}
