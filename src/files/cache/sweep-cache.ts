import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A day, in milliseconds. */
const DAY = 86_400_000;

/** How long before the newest file the last builds were, as far as sweeping goes, in days. That a file is needed is noted once a day. */
const LAST_BUILDS = 2;

/** How long to keep a file that no build asks for, in days. */
const KEPT_FOR = 30;

/** The room for files that the last builds did not ask for: half as much as for those they did, and never less than this, in bytes. They serve when somebody takes a change back. */
const LEAST_SPARE = 100_000_000;

/** When a file of another build that is only half written was left behind, in milliseconds. */
const LEFT_BEHIND = DAY / 24;

/**
 * Sweeps a folder of cached files. Files that the last builds asked for are kept; of the others the ones asked for most recently, as far as there is room. So the
 * folder holds at most half as much again as a build needs. Also deletes what a crash left half written. `now` is the time in milliseconds. Reads the folder without
 * waiting, because tens of thousands of files would take ten times as long otherwise.
 */
export function sweepCache(folder: string, now = Date.now()): void {
  const files: { file: string; used: number; bytes: number }[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = join(folder, name);
    // Another build may have deleted it in the meantime.
    const about = statSync(file, { throwIfNoEntry: false });
    if (!about?.isFile()) continue;
    if (!name.endsWith('.half')) files.push({ file, used: about.mtimeMs, bytes: about.size });
    // Another build may be writing it at this moment.
    else if (now - about.mtimeMs > LEFT_BEHIND) rmSync(file, { force: true });
  }
  const newest = files.reduce((latest, { used }) => Math.max(latest, used), 0);
  const isNeeded = ({ used }: { used: number }) => newest - used < LAST_BUILDS * DAY;
  let room = Math.max(LEAST_SPARE, files.filter(isNeeded).reduce((sum, { bytes }) => sum + bytes, 0) / 2);
  for (const { file, used, bytes } of files.filter((one) => !isNeeded(one)).sort((a, b) => b.used - a.used)) {
    room -= bytes;
    if (room < 0 || now - used > KEPT_FOR * DAY) rmSync(file, { force: true });
  }
}
