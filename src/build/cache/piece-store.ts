import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Pieces that builds make and leave to later ones, each by a key of at least ten hexadecimal digits that stands for everything it is made from. */
export interface PieceStore {
  /** The piece of a key; undefined where no build has left one, or where it is damaged. */
  find(key: string): Buffer | undefined;
  keep(key: string, piece: string | Uint8Array): void;
  /** Says that the piece of a key, if there is one, is still of use, without reading it. */
  use(key: string): void;
  /** Says that the build is done, and deletes what neither it nor the builds before it have used. */
  finish(): void;
}

/** For how many builds a piece is kept that none of them uses: a change can be taken back at no cost. */
const BUILDS_KEPT = 3;

/** The most bytes that a store keeps of other builds than the last. A site of ten thousand resources needs about a fifth of it. */
const MOST_BYTES = 1_000_000_000;

/** How long what a build keeps is safe from the sweeping of another, in milliseconds: longer than any build takes. */
const SAFE_FOR = 6 * 3_600_000;

/** A piece that was damaged on the disk is found by its checksum, and made again. */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } };

const LISTS = 'lists';

/** Opens the store in a folder, which need not exist. Several builds may use it at once. `now` gives milliseconds. */
export function openPieceStore(folder: string, now: () => number, mostBytes = MOST_BYTES): PieceStore {
  const used = new Set<string>();
  const made = new Set<string>();
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));

  const find = (key: string): Buffer | undefined => {
    used.add(key);
    try {
      return zstdDecompressSync(readFileSync(fileOf(key)));
    } catch {
      return undefined;
    }
  };

  const keep = (key: string, piece: string | Uint8Array): void => {
    used.add(key);
    const file = fileOf(key);
    try {
      if (!made.has(key.slice(0, 2))) mkdirSync(join(file, '..'), { recursive: true });
      made.add(key.slice(0, 2));
      // Written beside it and then moved, so that a build that is stopped leaves no half of a piece behind.
      writeFileSync(`${file}.${process.pid}`, zstdCompressSync(piece, COMPRESSION));
      renameSync(`${file}.${process.pid}`, file);
    } catch {
      // On a full disk the site may still fit where the cache does not; the next build makes the piece again.
      if (existsSync(`${file}.${process.pid}`)) rmSync(`${file}.${process.pid}`, { force: true });
    }
  };

  const finish = (): void => {
    const lists = join(folder, LISTS);
    try {
      mkdirSync(lists, { recursive: true });
      writeFileSync(join(lists, `${String(now()).padStart(16, '0')}-${process.pid}`), zstdCompressSync([...used].join('\n'), COMPRESSION));
      const names = readdirSync(lists).toSorted().toReversed();
      const wanted = new Set(names.slice(0, BUILDS_KEPT).flatMap((name) => readList(join(lists, name))));
      for (const name of names.slice(BUILDS_KEPT)) rmSync(join(lists, name), { force: true });
      let bytes = 0;
      for (const part of readdirSync(folder).filter((name) => name !== LISTS)) {
        for (const name of readdirSync(join(folder, part))) {
          if (used.has(part + name)) continue;
          const file = join(folder, part, name);
          const about = statSync(file, { throwIfNoEntry: false });
          // Another build may have swept it in the meantime, or be writing it.
          if (!about) continue;
          bytes += about.size;
          if ((!wanted.has(part + name) && now() - about.mtimeMs > SAFE_FOR) || bytes > mostBytes) rmSync(file, { force: true });
        }
      }
    } catch {
      // What is left over is swept by the next build.
    }
  };

  return { find, keep, use: (key) => void used.add(key), finish };
}

function readList(file: string): string[] {
  try {
    return zstdDecompressSync(readFileSync(file)).toString().split('\n');
  } catch {
    return [];
  }
}
