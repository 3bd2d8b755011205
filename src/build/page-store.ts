import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { PageFacts } from '../checks/built/page-facts.ts';

/** A drawn page, with what the last look needs to know about it. */
export interface DrawnPage {
  html: string;
  /** A digest of the HTML. */
  digest: string;
  facts: PageFacts;
}

/** Drawn pages of this build and of earlier ones, by the key of everything they show. */
export interface PageStore {
  find(key: string): DrawnPage | undefined;
  keep(key: string, page: Omit<DrawnPage, 'digest'>): DrawnPage;
  /** Says that the build is done, and deletes what neither it nor the builds before it used. */
  finish(): void;
}

/** How many builds a page is kept for that none of them used: so many that a change can be taken back at no cost. */
const LISTS_KEPT = 3;

/** How long what a build keeps is safe from the sweeping of another, in milliseconds: longer than any build takes. */
const SAFE_FOR = 6 * 3_600_000;

/** A page that was damaged on the disk is found by its checksum, and drawn again. */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } };

/** Opens the store in a folder, which need not exist. Several builds may use it at once. `now` is in milliseconds. */
export function openPageStore(folder: string, now: () => number): PageStore {
  const used = new Set<string>();
  const made = new Set<string>();
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));

  const find = (key: string): DrawnPage | undefined => {
    used.add(key);
    try {
      const text = zstdDecompressSync(readFileSync(fileOf(key))).toString();
      const end = text.indexOf('\n');
      return { ...(JSON.parse(text.slice(0, end)) as Omit<DrawnPage, 'html'>), html: text.slice(end + 1) };
    } catch {
      return undefined;
    }
  };

  const keep = (key: string, { html, facts }: Omit<DrawnPage, 'digest'>): DrawnPage => {
    const digest = createHash('sha256').update(html).digest('hex').slice(0, 24);
    const file = fileOf(key);
    if (!made.has(key.slice(0, 2))) mkdirSync(join(file, '..'), { recursive: true });
    made.add(key.slice(0, 2));
    // Written beside it and then moved, so that a build that is stopped leaves no half of a page behind.
    writeFileSync(`${file}.${process.pid}`, zstdCompressSync(`${JSON.stringify({ digest, facts })}\n${html}`, COMPRESSION));
    renameSync(`${file}.${process.pid}`, file);
    return { html, digest, facts };
  };

  const finish = (): void => {
    const lists = join(folder, 'lists');
    mkdirSync(lists, { recursive: true });
    writeFileSync(join(lists, `${String(now()).padStart(16, '0')}-${process.pid}`), zstdCompressSync([...used].join('\n'), COMPRESSION));
    const names = readdirSync(lists).toSorted().toReversed();
    for (const name of names.slice(LISTS_KEPT)) rmSync(join(lists, name), { force: true });
    const wanted = new Set(names.slice(0, LISTS_KEPT).flatMap((name) => readList(join(lists, name))));
    for (const part of readdirSync(folder).filter((name) => name.length === 2)) {
      for (const name of readdirSync(join(folder, part))) if (!wanted.has(part + name)) sweep(join(folder, part, name), now());
    }
  };

  return { find, keep, finish };
}

function readList(file: string): string[] {
  try {
    return zstdDecompressSync(readFileSync(file)).toString().split('\n');
  } catch {
    return [];
  }
}

function sweep(file: string, now: number): void {
  const about = statSync(file, { throwIfNoEntry: false });
  if (about && now - about.mtimeMs > SAFE_FOR) rmSync(file, { force: true });
}
