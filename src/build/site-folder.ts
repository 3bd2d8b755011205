import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFile, linkFolder } from './link-file.ts';

/** The folder in which a site comes together, and the paths of the files in it. */
export interface SiteFolder {
  /** Paths from the top of the site: `/_astro/site.css`. */
  files: ReadonlySet<string>;
  /** Writes a file. `path` has no slash before it. */
  write(path: string, content: string | Uint8Array): void;
  /** Links a finished file that nobody changes in place. */
  link(path: string, from: string): void;
  /** Copies a file that somebody may change. */
  copy(path: string, from: string): void;
  /** Links everything in a folder, apart from the files in `without`. */
  linkAll(from: string, without?: readonly string[]): void;
}

/** Opens a folder, which has to be empty. */
export function openSiteFolder(folder: string): SiteFolder {
  const files = new Set<string>();
  const made = new Set<string>();
  const place = (path: string): string => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    // A file that is there may be a second name of one in the cache, which must never be written to.
    if (files.has(`/${path}`)) rmSync(file);
    files.add(`/${path}`);
    return file;
  };
  return {
    files,
    write: (path, content) => writeFileSync(place(path), content),
    link: (path, from) => linkFile(from, place(path)),
    copy: (path, from) => copyFileSync(from, place(path)),
    linkAll: (from, without) => linkFolder(from, folder, without).forEach((path) => files.add(`/${path}`)),
  };
}
