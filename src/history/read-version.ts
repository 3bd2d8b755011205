import { changesOf } from './changes-of.ts';
import type { History } from './history.ts';
import type { Blobs } from './read-blobs.ts';

/** The most changes of a file to go back. An older version is as good as forgotten. */
const MOST = 200;

/** Reads a file as it was when it last gave a version as its own. Returns nothing where the history, or the repository, does not have that version. */
export async function readVersion(history: Pick<History, 'changes'>, blobs: Blobs, file: string, version: string): Promise<string | undefined> {
  const steps = changesOf(history, [file]).slice(-MOST).toReversed();
  for (const { blob } of steps) {
    const text = blob === undefined ? undefined : await blobs.read(blob);
    if (text !== undefined && versionIn(text) === version) return text;
  }
  return undefined;
}

/** A digest of everything that `readVersion` may find of a file. */
export function digestOfVersions(history: Pick<History, 'changes'>, file: string): string {
  return changesOf(history, [file]).map(({ blob = '' }) => blob).join(' ');
}

/** The version in the fields of a page, with or without quotation marks. */
function versionIn(text: string): string | undefined {
  return /^version:\s*["']?(\d+\.\d+)["']?\s*$/m.exec(text.split(/^---\s*$/m)[1] ?? '')?.[1];
}
