import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What stands at an address: a file, or a folder whose address lacks its last stroke. */
export type Found = { file: string } | { moved: string };

/**
 * Finds what stands at the path of an address, still written as it was asked for (`/themes/caf%C3%A9/`), in a folder of finished pages.
 * A folder answers with its index.html. Nothing outside the folder is ever found, neither by `..` nor through a link in the tree.
 */
export async function findFile(folder: string, path: string): Promise<Found | undefined> {
  const names = namesIn(path);
  if (!names) return undefined;
  const place = join(folder, ...names);
  const kind = await kindOf(place);
  const endsInStroke = path.endsWith('/');
  if (kind === 'file') return endsInStroke ? undefined : inside(folder, place);
  if (kind !== 'folder' || (await kindOf(join(place, 'index.html'))) !== 'file') return undefined;
  return endsInStroke ? inside(folder, join(place, 'index.html')) : { moved: `${path}/` };
}

/** The names between the strokes, or nothing when the path is not one that a page of ours could have. */
function namesIn(path: string): string[] | undefined {
  let decoded: string[];
  try {
    decoded = path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const [first, ...names] = decoded;
  const last = names.at(-1) === '' ? names.slice(0, -1) : names;
  return first === '' && last.every((name) => !/^\.{0,2}$|[/\\\0]/.test(name)) ? last : undefined;
}

async function kindOf(place: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(place);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

async function inside(folder: string, file: string): Promise<Found | undefined> {
  const [top, real] = await Promise.all([realpath(folder), realpath(file)]);
  return real.startsWith(top + sep) ? { file: real } : undefined;
}
