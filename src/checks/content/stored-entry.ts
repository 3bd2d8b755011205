import { dirname } from 'node:path';
import type { Stored } from '../../catalogue/catalogue.ts';
import { isSafe } from '../../mdx/tree.ts';
import { resolveParts } from '../../parts/resolve-parts.ts';
import type { Site } from '../../parts/site.ts';
import type { KindName } from '../../schema/index.ts';
import type { Entry } from './library.ts';
import { measureFile } from './measure-file.ts';

/**
 * The data that pages get from an entry that passed the checks: its values, and its text as this site shows it. Throws when the text
 * contains something that a page may not contain.
 */
export async function storedEntry({ values, tree: written, file, beside, measured, digest, source, words }: Entry, site: Site): Promise<Stored<KindName>> {
  const tree = resolveParts(written, site);
  if (!isSafe(tree)) throw new Error(`${file} contains something that a page may not contain, and the checks let it through. Nothing has been published.`);
  return { ...values, page: { file, tree, ...(tree === written ? { digest, words } : {}), source, beside: measured?.length === beside.length ? measured : await Promise.all(beside.map((name) => measureFile(dirname(file), name))) } } as Stored<KindName>;
}
