import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import sharp from 'sharp';
import type { Page } from '../mdx/page.ts';
import { faultOfSize, inspectFile } from '../files/inspect.ts';
import { MOST_PIXELS } from '../files/picture.ts';
import { nodesOf } from '../mdx/walk.ts';
import { PICTURE_ENDINGS } from '../schema/fields.ts';
import { quote, type Fault } from '../schema/fault.ts';
import type { Found } from './content-files.ts';

/** Holds the files beside a page to it: each one used, each one there, and each one what its ending says. */
export async function checkFilesBeside(root: string, place: Pick<Found, 'file' | 'beside'>, page: Page): Promise<Fault[]> {
  const folder = join(root, place.file, '..');
  const unfit = await Promise.all(place.beside.map((name) => checkFile(join(folder, name), name)));
  return [...checkUse(page, place.beside), ...unfit.filter((fault) => fault !== undefined)];
}

/** Each file that a page uses has to be there, and each one there has to be used. */
export function checkUse(page: Pick<Page, 'tree' | 'values' | 'faults'>, beside: readonly string[]): Fault[] {
  const used = filesUsed(page);
  const readable = page.faults.fields.length === 0 && page.faults.words.length === 0;
  const missing = [...used].filter(([name]) => !beside.includes(name)).map(([name, line]) => notThere(name, line));
  const unused = readable ? beside.filter((name) => !used.has(name)).map(notUsed) : [];
  return [...missing, ...unused];
}

/** The bare names of files that a page uses, with the line on which each is first named. */
export function filesUsed(page: Pick<Page, 'tree' | 'values'>): Map<string, number> {
  const used = new Map<string, number>();
  const note = (name: unknown, line: number) => {
    const bare = String(name).split('#')[0]!;
    if (/^[^/:#]+\.[a-z0-9]+$/i.test(bare) && !used.has(bare)) used.set(bare, line);
  };
  const { files } = page.values as { files?: { file?: string }[] };
  if (Array.isArray(files)) for (const { file } of files) note(file, 1);
  for (const node of nodesOf(page.tree)) for (const name of namesIn(node)) note(name, node.position?.start.line ?? 1);
  return used;
}

function namesIn(node: Nodes): string[] {
  if (node.type === 'image' || node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type === 'part' && typeof node.values.file === 'string') return [node.values.file];
  return [];
}

/** The same judgement as in the editor, for what came by another road; and whether a picture can be shown, which only drawing it tells. */
async function checkFile(path: string, name: string): Promise<Fault | undefined> {
  // What is far too large is not even read.
  const unfit = faultOfSize(name, (await stat(path)).size);
  if (unfit) return { line: 1, ...unfit };
  const bytes = await readFile(path);
  const [fault] = await inspectFile({ name, bytes });
  if (fault) return { line: 1, ...fault };
  if (!(PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) return undefined;
  try {
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).stats();
    return undefined;
  } catch {
    return wrong(name, 'cannot be shown.', 'It is damaged, or far larger than any screen.', 'Open it, save it again at a smaller size, and add it again.');
  }
}

function wrong(name: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, what: `The file ${quote(name)} ${what}`, why, remedy };
}

function notThere(name: string, line: number): Fault {
  return { line, what: `There is no file ${quote(name)} beside this page.`, why: 'The page shows it or links to it.', remedy: 'Add the file, or correct its name: small letters, digits and dashes.' };
}

function notUsed(name: string): Fault {
  return wrong(name, 'lies beside this page, and the page does not use it.', 'Nobody could find it, and nobody would notice what is in it.', 'Show it or link to it, or take it out.');
}
