import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { createPack, listOf, listPieces, readPiece, type PackedPiece, type PiecePack } from './piece-pack.ts';

/** Pieces that builds make and leave to later ones, each by a key of at least ten hexadecimal digits that stands for everything it is made from. */
export interface PieceStore {
  /** The piece of a key; undefined where neither this build nor an earlier one has kept one, or where it is damaged. */
  find(key: string): Buffer | undefined;
  keep(key: string, piece: string | Uint8Array): void;
  /** Says that the piece of a key, if there is one, is still of use, without reading it. */
  use(key: string): void;
  /** Says that the build is done, and deletes what neither it nor the builds before it have used. */
  finish(): void;
}

/** For how many builds a piece is kept that none of them uses: a change can be taken back at no cost. */
const BUILDS_KEPT = 3;

/** About how many bytes a store keeps of other builds than the last. A site of ten thousand resources needs about a fifth of it. */
const MOST_BYTES = 1_000_000_000;

/** How many packs there may be before the small ones are put together, and how many large ones stay as they are. */
const MOST_PACKS = 8;
const LARGE_PACKS = 4;

/** How long what a build keeps is safe from the sweeping of another, in milliseconds: longer than any build takes. */
const SAFE_FOR = 6 * 3_600_000;

/** A piece that was damaged on the disk is found by its checksum, and made again. */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } };

const LISTS = 'lists';
const PACKS = 'packs';

/** A pack of an earlier build. */
interface OldPack {
  file: string;
  opened: number;
  pieces: PackedPiece[];
}

/** Opens the store in a folder, which need not exist. Several builds may use it at once: each writes a pack of its own. `now` gives milliseconds. */
export function openPieceStore(folder: string, now: () => number, mostBytes = MOST_BYTES): PieceStore {
  const used = new Set<string>();
  const packs = join(folder, PACKS);
  let old: OldPack[] | undefined;
  let places: Map<string, { pack: OldPack; piece: PackedPiece }> | undefined;
  let own: PiecePack | undefined;
  /** What this build keeps itself, by its key. */
  const kept = new Map<string, PackedPiece>();
  let isFull = false;

  const look = () => {
    old ??= openPacks(packs);
    return (places ??= new Map(old.flatMap((pack) => pack.pieces.map((piece) => [piece.key, { pack, piece }] as const))));
  };

  const add = (key: string, bytes: Uint8Array): void => {
    if (isFull) return;
    try {
      // The others are opened first, so that this build's own pack is not among them.
      look();
      if (!own) mkdirSync(packs, { recursive: true });
      own ??= createPack(join(packs, `${String(now()).padStart(16, '0')}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`));
      kept.set(key, own.add(key, bytes));
    } catch {
      // On a full disk the site may still fit where the cache does not; the next build makes the piece again.
      isFull = true;
    }
  };

  const find = (key: string): Buffer | undefined => {
    used.add(key);
    try {
      const ours = kept.get(key);
      const place = look().get(key);
      const bytes = ours ? own?.read(ours) : place && readPiece(place.pack.opened, place.piece);
      return bytes && zstdDecompressSync(bytes);
    } catch {
      return undefined;
    }
  };

  const keep = (key: string, piece: string | Uint8Array): void => {
    used.add(key);
    add(key, zstdCompressSync(piece, COMPRESSION));
  };

  const finish = (): void => {
    try {
      look();
      sweep(readWanted(folder, used, now));
      own?.finish();
    } catch {
      // What is left over is swept by the next build.
    }
    for (const { opened } of old ?? []) closeSync(opened);
  };

  /** Drops what nobody wants, pack by pack. What is still wanted of a pack that goes moves into the pack of this build. */
  const sweep = (wanted: ReadonlySet<string>): void => {
    let others = 0;
    const all = old!.map((pack) => {
      const live = pack.pieces.filter(({ key, length }) => {
        if (kept.has(key) || look().get(key)?.pack !== pack || !(used.has(key) || wanted.has(key))) return false;
        return used.has(key) || (others += length) <= mostBytes;
      });
      return { ...pack, live, bytes: sizeOf(pack.pieces), isOpen: !existsSync(listOf(pack.file)) && now() - (statSync(pack.file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SAFE_FOR };
    });
    // Another build may be writing it.
    const done = all.filter(({ isOpen }) => !isOpen);
    const small = new Set(done.length < MOST_PACKS ? [] : done.toSorted((a, b) => b.bytes - a.bytes).slice(LARGE_PACKS));
    for (const pack of done) {
      if (sizeOf(pack.live) * 2 > pack.bytes && !small.has(pack)) continue;
      for (const piece of pack.live) {
        const bytes = readPiece(pack.opened, piece);
        if (bytes) add(piece.key, bytes);
      }
      if (isFull && pack.live.length) continue;
      for (const file of [pack.file, listOf(pack.file)]) rmSync(file, { force: true });
    }
  };

  return { find, keep, use: (key) => void used.add(key), finish };
}

/** Opens every pack in a folder, the oldest first. */
function openPacks(folder: string): OldPack[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.list')).toSorted() : [];
  return names.flatMap((name) => {
    const file = join(folder, name);
    try {
      const opened = openSync(file, 'r');
      return [{ file, opened, pieces: listPieces(file, opened) }];
    } catch {
      // Another build may have swept it in the meantime.
      return [];
    }
  });
}

/** Writes down what this build used, and returns what it and those before it did. */
function readWanted(folder: string, used: ReadonlySet<string>, now: () => number): Set<string> {
  const lists = join(folder, LISTS);
  mkdirSync(lists, { recursive: true });
  writeFileSync(join(lists, `${String(now()).padStart(16, '0')}-${process.pid}`), zstdCompressSync([...used].join('\n'), COMPRESSION));
  const names = readdirSync(lists).toSorted().toReversed();
  for (const name of names.slice(BUILDS_KEPT)) rmSync(join(lists, name), { force: true });
  // Earlier versions of this program kept each piece in a file of its own.
  for (const name of readdirSync(folder)) if (name !== LISTS && name !== PACKS) rmSync(join(folder, name), { recursive: true, force: true });
  return new Set(names.slice(0, BUILDS_KEPT).flatMap((name) => readList(join(lists, name))));
}

function sizeOf(pieces: readonly PackedPiece[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function readList(file: string): string[] {
  try {
    return zstdDecompressSync(readFileSync(file)).toString().split('\n');
  } catch {
    return [];
  }
}
