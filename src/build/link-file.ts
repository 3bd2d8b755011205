import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Puts a finished file into the site without reading it: as a second name of the same file, or as a copy where the disk is another one. The folder must exist. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The same with all files in a folder, apart from those in `without`. Returns their paths from the top of the folder, with forward slashes. */
export function linkFolder(from: string, to: string, without: readonly string[] = []): string[] {
  const paths: string[] = [];
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = relative(from, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isFile() || without.includes(path)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    linkFile(join(from, path), join(to, path));
    paths.push(path);
  }
  return paths;
}
