import type { FileBytes } from './file-bytes.ts';

/** The largest directory of a zip that is read, in bytes. An office document has at most a few hundred files, whose names take a few thousand bytes. */
const MOST_DIRECTORY = 300_000;

/** The names of the files in a zip, from the directory at its end; undefined if there is none. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16 */
export function zipNames(file: FileBytes): string[] | undefined {
  const tailFrom = Math.max(0, file.size - 70_000);
  const tail = file.at(tailFrom, file.size);
  const end = lastIndexOfMark(tail);
  if (end < 0) return undefined;
  const view = viewOf(tail);
  const [count, size, from] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (size > MOST_DIRECTORY || from + size > file.size) return undefined;
  const directory = file.at(from, from + size);
  const entries = viewOf(directory);
  const names: string[] = [];
  for (let at = 0; names.length < count; ) {
    if (at + 46 > directory.length || entries.getUint32(at, true) !== 0x02014b50) return undefined;
    const length = entries.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(directory.subarray(at + 46, at + 46 + length)));
    at += 46 + length + entries.getUint16(at + 30, true) + entries.getUint16(at + 32, true);
  }
  return names;
}

function lastIndexOfMark(tail: Uint8Array): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 5 && tail[at + 3] === 6) return at;
  return -1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
