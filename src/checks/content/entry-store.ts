import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import type { BesideFile } from '../../catalogue/catalogue.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Page } from '../../mdx/page.ts';
import type { Problem } from '../problem.ts';
import type { Found } from './content-files.ts';
import { holdLoosely } from './hold-loosely.ts';
import type { ShownKeep } from './shown-facts.ts';
import type { TextFacts } from './text-facts.ts';

/** What is known about a page and the files beside it, as long as neither changes: what the reader made of it, and what the checks found that look at nothing else. */
export interface KnownEntry {
  page: Page;
  /** A digest of its tree. */
  digest: string;
  facts: TextFacts;
  /** The faults of the files beside it. */
  files: Fault[];
  beside: BesideFile[];
  /** What `validateAlone` found, and a digest of the settings with which it was asked. */
  problems?: Problem[];
  settings?: string;
}

/** Where pieces of earlier builds are kept by their key. */
export interface Keep {
  find(key: string): Uint8Array | undefined;
  keep(key: string, bytes: Uint8Array): void;
  /** Says that a piece is still of use, without reading it. */
  use(key: string): void;
}

/** A key of everything that is read for an entry: the bytes of its page and of the files beside it, and `program`, which stands for the code. */
export async function keyOfEntry(root: string, { kind, slug, file, beside, faults }: Found, program: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([program, kind, slug, file, faults]));
  hash.update(await readFile(join(root, file)));
  for (const name of beside) {
    const path = join(root, dirname(file), name);
    // A file that is far too large is not read, here or anywhere.
    const { size } = await stat(path);
    hash.update(`\0${name}\0${size}\0`);
    if (size <= MOST_READ) hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 40);
}

/** The most bytes of a file beside a page that we read. */
const MOST_READ = 100_000_000;

/**
 * What an earlier build found out about an entry. Nothing when no build did, or when what it kept is damaged. The tree is read only when somebody asks for it, since most
 * pages are as they were; `parse` makes it from the page itself, should that fail.
 */
export function findKnown({ find, use }: Keep, key: string, parse: () => Root): KnownEntry | undefined {
  const known = read<KnownEntry>(find(key));
  if (!known) return undefined;
  use(treeOf(key));
  letGo(known, holdLoosely(() => read<Root>(find(treeOf(key))) ?? parse()));
  return known;
}

/**
 * Keeps what was found out about an entry for later builds. Its tree does not stay in memory: from here on few of them are needed at a time, and ten thousand
 * take nearly a gigabyte. Whoever asks for it again gets it from the store, or by `parse`.
 */
export function keepKnown({ find, keep }: Keep, key: string, known: KnownEntry, parse: () => Root): void {
  const { tree, ...page } = known.page;
  keep(treeOf(key), serialize(tree));
  keep(key, serialize({ ...known, page }));
  letGo(known, holdLoosely(() => read<Root>(find(treeOf(key))) ?? parse(), tree));
}

function letGo({ page }: KnownEntry, get: () => Root): void {
  Object.defineProperty(page, 'tree', { enumerable: true, configurable: true, get });
}

/** Where what is known of the text of an entry is kept as a site shows it. */
export function keepShown({ find, keep }: Keep, key: string): ShownKeep {
  const name = belowKey(key, 'shown');
  return { find: () => find(name), keep: (bytes) => keep(name, bytes) };
}

/** The key of the tree of an entry. */
function treeOf(key: string): string {
  return belowKey(key, 'tree');
}

function belowKey(key: string, what: string): string {
  return createHash('sha256').update(`${key} ${what}`).digest('hex').slice(0, 40);
}

function read<T>(bytes: Uint8Array | undefined): T | undefined {
  try {
    return bytes && (deserialize(bytes) as T);
  } catch {
    return undefined;
  }
}
