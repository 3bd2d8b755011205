import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { BesideFile, Stored } from '../../catalogue/catalogue.ts';
import { isSafe } from '../../mdx/tree.ts';
import { resolveParts } from '../../parts/resolve-parts.ts';
import type { Site } from '../../parts/site.ts';
import { PICTURE_ENDINGS } from '../../schema/fields.ts';
import type { KindName } from '../../schema/index.ts';
import type { Entry } from './library.ts';

/**
 * The data that pages get from an entry that passed the checks: its values, and its text as this site shows it. Throws when the text
 * contains something that a page may not contain.
 */
export async function storedEntry({ values, tree: written, file, beside }: Entry, site: Site): Promise<Stored<KindName>> {
  const tree = resolveParts(written, site);
  if (!isSafe(tree)) throw new Error(`${file} contains something that a page may not contain, and the checks let it through. Nothing has been published.`);
  return { ...values, page: { file, tree, beside: await Promise.all(beside.map((name) => measure(dirname(file), name))) } } as Stored<KindName>;
}

async function measure(folder: string, name: string): Promise<BesideFile> {
  const path = join(folder, name);
  const { size } = await stat(path);
  if (!(PICTURE_ENDINGS as readonly string[]).includes(name.split('.').at(-1)!)) return { name, bytes: size };
  const { width, height } = await sharp(path).metadata();
  return { name, bytes: size, width, height };
}
