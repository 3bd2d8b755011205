import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Page } from '../../mdx/page.ts';
import { faultOfSize, inspectFile } from '../../files/inspect.ts';
import { MOST_PIXELS } from '../../files/pictures/picture.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import { quote, type Fault } from '../../schema/fault.ts';
import type { Found } from './content-files.ts';
import { checkUse } from './files-used.ts';

/** Whether pictures can be shown, by a digest of their bytes: the same picture may be beside many pages. */
export type Shown = Map<string, Promise<boolean>>;

/**
 * Checks the files beside a page: each one is used, each one is there, and each one is what its ending says. `shown` spares pictures that
 * were looked at already.
 */
export async function checkFilesBeside(root: string, place: Pick<Found, 'file' | 'beside'>, page: Page, shown: Shown = new Map()): Promise<Fault[]> {
  const folder = join(root, place.file, '..');
  const unfit = await Promise.all(place.beside.map((name) => checkFile(join(folder, name), name, shown)));
  return [...checkUse(page, place.beside), ...unfit.filter((fault) => fault !== undefined)];
}

/** Checks a file as the editor does, for files that came another way; and whether a picture can be shown, which we know only by decoding it. */
async function checkFile(path: string, name: string, shown: Shown): Promise<Fault | undefined> {
  // A file that is far too large is not even read.
  const unfit = faultOfSize(name, (await stat(path)).size);
  if (unfit) return { line: 1, ...unfit };
  const bytes = await readFile(path);
  const [fault] = await inspectFile({ name, bytes });
  if (fault) return { line: 1, ...fault };
  if (!(PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) return undefined;
  const digest = hash('sha256', bytes);
  const isShown = await (shown.get(digest) ?? shown.set(digest, canBeShown(bytes)).get(digest)!);
  return isShown ? undefined : wrong(name, 'cannot be shown.', 'It is damaged, or far larger than any screen.', 'Open it, save it again at a smaller size, and add it again.');
}

/** Whether all of a picture can be decoded. */
async function canBeShown(bytes: Uint8Array): Promise<boolean> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).raw().toBuffer().then(() => true, () => false);
}

function wrong(name: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, what: `The file ${quote(name)} ${what}`, why, remedy };
}
