import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How large a finished site is. */
export interface Finished {
  pages: number;
  files: number;
  bytes: number;
}

/** Counts a finished site: HTML pages, all files, and their bytes. A folder that is not there is empty. */
export function countFinished(folder: string): Finished {
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    // A build that failed may leave nothing.
  }
  const files = names.map((name) => ({ name, stats: statSync(join(folder, name)) })).filter(({ stats }) => stats.isFile());
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes: files.reduce((sum, { stats }) => sum + stats.size, 0) };
}
