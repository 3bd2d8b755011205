import { dirname } from 'node:path';
import type { Root } from 'mdast';
import type { Stored } from '../../catalogue/catalogue.ts';
import { isSafe } from '../../mdx/tree.ts';
import { resolveParts } from '../../parts/resolve-parts.ts';
import type { Site } from '../../parts/site.ts';
import type { KindName } from '../../schema/index.ts';
import type { Entry } from './library.ts';
import { holdLoosely } from './hold-loosely.ts';
import { measureFile } from './measure-file.ts';

/**
 * The data that pages get from an entry that passed the checks: its values, and its text as this site shows it. Whoever asks for the text gets an error when it
 * contains something that a page may not contain.
 */
export async function storedEntry(entry: Entry, site: Site): Promise<Stored<KindName>> {
  const { values, file, beside, measured, digest, source } = entry;
  // A text that is shown as it is written need not be asked about the site.
  const facts = entry.facts?.asWritten ? { ...entry.facts, digest } : undefined;
  const shown = holdLoosely(() => textOf(entry, site));
  const page: Stored<KindName>['page'] = {
    file,
    get tree() {
      return shown();
    },
    beside: measured?.length === beside.length ? measured : await Promise.all(beside.map((name) => measureFile(dirname(file), name))),
    get digest() {
      return (facts ?? entry.shown?.(site))?.digest;
    },
    get words() {
      return (facts ?? entry.shown?.(site))?.words;
    },
    get paths() {
      return (facts ?? entry.shown?.(site))?.paths;
    },
    get slides() {
      return (facts ?? entry.shown?.(site))?.slides;
    },
    get read() {
      return (facts ?? entry.shown?.(site))?.read;
    },
    source,
  };
  return { ...values, page } as Stored<KindName>;
}

function textOf({ file, tree: written, facts }: Entry, site: Site): Root {
  const tree = facts?.asWritten ? written : resolveParts(written, site);
  if (!isSafe(tree)) throw new Error(`${file} contains something that a page may not contain, and the checks let it through. Nothing has been published.`);
  return tree;
}
