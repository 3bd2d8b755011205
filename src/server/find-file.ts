import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What was found at an address: a file, or a folder whose address lacks its trailing slash. */
export type Found = { file: string } | { moved: string };

/**
 * Finds the file for a path in a folder of finished pages. The path is still encoded, as it was requested (`/themes/caf%C3%A9/`). A folder
 * answers with its index.html. Nothing outside the folder is ever found, neither through `..` nor through a symbolic link.
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

/** The names between the slashes; undefined if none of our pages could have such a path. */
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
