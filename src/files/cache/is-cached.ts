import { statSync, utimesSync } from 'node:fs';

/** A day, in milliseconds. */
const DAY = 86_400_000;

/** Whether a file is in a cache. Notes that it is still needed, so that it is not swept; at most once a day, because for tens of thousands of files that takes seconds. */
export function isCached(file: string): boolean {
  const about = statSync(file, { throwIfNoEntry: false });
  const now = new Date();
  if (about && now.getTime() - about.mtimeMs > DAY) utimesSync(file, now, now);
  return about !== undefined;
}
