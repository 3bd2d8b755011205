import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writevSync } from 'node:fs';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A piece in a pack: its key, and where its bytes are. */
export interface PackedPiece {
  key: string;
  at: number;
  length: number;
}

/** A pack that is being written: a file of many pieces. To a disk, one large file is far less work than thousands of small ones. */
export interface PiecePack {
  /** Adds a piece at the end. Throws where it cannot be written. */
  add(key: string, bytes: Uint8Array): PackedPiece;
  /** Reads a piece that was added. */
  read(piece: PackedPiece): Buffer | undefined;
  /** Writes the list of what is in it, which says too that it is whole. */
  finish(): void;
}

/** Begins a pack in a new file. A piece follows a line with its key and its length; whoever stops half-way leaves all whole pieces but the last. */
export function createPack(file: string): PiecePack {
  const pieces: PackedPiece[] = [];
  let opened: number | undefined;
  let end = 0;
  const add = (key: string, bytes: Uint8Array): PackedPiece => {
    opened ??= openSync(file, 'wx+');
    const line = lineOf(key, bytes.length);
    const piece = { key, at: end + line.length, length: bytes.length };
    end += writevSync(opened, [line, bytes]);
    if (end !== piece.at + piece.length) throw new Error(`There is no room for ${file}.`);
    pieces.push(piece);
    return piece;
  };
  const finish = (): void => {
    if (opened === undefined) return;
    closeSync(opened);
    writeFileSync(listOf(file), zstdCompressSync(pieces.map(({ key, at, length }) => `${key} ${at} ${length}`).join('\n')));
  };
  const read = (piece: PackedPiece): Buffer | undefined => (opened === undefined ? undefined : readPiece(opened, piece));
  return { add, read, finish };
}

/** The file beside a pack that lists its pieces. */
export function listOf(pack: string): string {
  return `${pack}.list`;
}

/** The pieces of a pack that can be read, by its file and as it is opened. Where there is no list, as of a build that is not done, or that was stopped, they are looked for in the pack. */
export function listPieces(file: string, opened: number): PackedPiece[] {
  try {
    return zstdDecompressSync(readFileSync(listOf(file))).toString().split('\n').map((line) => {
      const [key = '', at, length] = line.split(' ');
      return { key, at: Number(at), length: Number(length) };
    });
  } catch {
    return findPieces(opened);
  }
}

/** Reads a piece. Nothing where the pack has something else in its place. */
export function readPiece(opened: number, { key, at, length }: PackedPiece): Buffer | undefined {
  const line = lineOf(key, length);
  const bytes = readAt(opened, at - line.length, line.length + length);
  return bytes?.subarray(0, line.length).equals(line) ? bytes.subarray(line.length) : undefined;
}

function findPieces(opened: number): PackedPiece[] {
  const pieces: PackedPiece[] = [];
  const { size } = fstatSync(opened);
  for (let at = 0; at < size;) {
    const line = /^([0-9a-f]+) (\d+)\n/.exec(readAt(opened, at, Math.min(LONGEST_LINE, size - at))?.toString('latin1') ?? '');
    if (!line) break;
    const piece = { key: line[1]!, at: at + line[0].length, length: Number(line[2]) };
    at = piece.at + piece.length;
    if (at <= size) pieces.push(piece);
  }
  return pieces;
}

/** A key has at most sixty-four digits. */
const LONGEST_LINE = 80;

function lineOf(key: string, length: number): Buffer {
  return Buffer.from(`${key} ${length}\n`, 'latin1');
}

function readAt(opened: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  return at >= 0 && readSync(opened, bytes, 0, length, at) === length ? bytes : undefined;
}
