import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { noteCell } from '../../catalogue/tracking/reads.ts';
import type { OwnLink, PageFacts } from '../../checks/built/page-facts.ts';
import { digestOf } from '../digest-of.ts';
import type { PieceStore } from './piece-store.ts';

/** What is known of a page, besides the file it is in. */
export interface LedgerPage {
  facts: PageFacts;
  /** Its key in the store of pages, and a digest of its HTML, where it was drawn. */
  drawn?: { name: string; digest: string };
}

/** What is known about a file of the last site. */
export interface LedgerLine {
  /** Whether it would be made again just as it was, because nothing has changed that was read for it. */
  isSame: boolean;
  /** A digest of what is in it, where that is how it is known. */
  content?: string;
  page?: LedgerPage;
  /** The file itself, as it was written; undefined where it is no longer there. */
  file?: string;
}

/** Remembers of each file of the last site what was read while it was made. As long as none of that has changed, the file is taken over. */
export interface Ledger {
  /** What is known about the file at a path of the last site. */
  find(path: string): LedgerLine | undefined;
  /** Says that a file is as it was found. */
  takeOver(path: string): void;
  /** Notes a file that has something in it with this digest, however it was made. */
  noteContent(path: string, digest: string): void;
  /** Notes a file that was made, and the names of all that was read for it. */
  note(path: string, reads: ReadonlySet<string>, page?: LedgerPage): void;
  /** Gives what an earlier build made under a name, if nothing has changed that was read for it. Whoever asks is taken to have read all of it. */
  recall<T>(name: string): T | undefined;
  /** Keeps something under a name for later builds, with the names of all that was read for it. It has to be JSON. */
  keepMade(name: string, made: unknown, reads: ReadonlySet<string>): void;
  /** Keeps all that was noted, once the finished site is in a folder from which it is only moved as a whole. */
  finish(folder: string): void;
}

/** What a ledger is opened with. */
export interface LedgerOptions {
  store: PieceStore;
  /** Stands for the program. What another one has made is never taken over. */
  key: string;
  /** The folder of the last finished site. */
  site: string;
  /** What pages on paper say of the day of the build. On another day their files are others. */
  day: string;
  /** A digest of what has a name in `Reads`; undefined for what may always have changed. */
  digestOf: (name: string) => string | undefined;
}

/** A file as the disk describes it: its size, the moment it was last written, and its number on the disk. */
type Mark = [size: number, written: number, number: number];

/** How a ledger is kept: each name, list of names and link once, and then by its place. */
interface Kept {
  day: string;
  /** How many builds have added to it since it was last made anew. What no file has needed any more since then is still in it. */
  age: number;
  names: string[];
  lists: number[][];
  links: OwnLink[];
  lines: Record<string, KeptLine>;
  made: Record<string, KeptMade>;
}

/** What was made under a name, and what was read for it. */
type KeptMade = [list: number, own: number[], print: string, made: unknown];

/** What was read for a file: a list of names that many files share, and its own; a digest of all that; where it is; and what is known of a page. */
type KeptLine = [list: number, own: number[], print: string, mark: Mark, page: KeptPage | null];

type KeptPage = [address: string, hasTitle: 0 | 1, ids: string[], links: number[], dangers: PageFacts['dangers'], drawn: [name: string, digest: string] | null];

/** How many builds add to a ledger before it is made anew. */
const OLD = 20;

/** Opens the ledger of a site. One that is missing or damaged is empty. */
export function openLedger({ store, key, site, day, digestOf: digestOfName }: LedgerOptions): Ledger {
  const at = digestOf([key, 'ledger', site]);
  const last = readKept(store.find(at)?.toString());
  const tables = openTables(last);
  const lines = new Map<string, { line?: KeptLine; make?: () => [list: number, own: number[], print: string, page: KeptPage | null] }>();
  const gone = new Set<string>();

  const digests = new Map<number, string | undefined>();
  const digestAt = (name: number): string | undefined => {
    if (!digests.has(name)) digests.set(name, digestOfName(tables.names.items[name]!));
    return digests.get(name);
  };
  const lists = new Map<number, string | undefined>();
  const digestOfList = (list: number): string | undefined => {
    if (!lists.has(list)) lists.set(list, joinDigests(tables.lists.items[list]!, digestAt));
    return lists.get(list);
  };
  /** It is the same if and only if all that was read is; undefined if that cannot be said. */
  const printOf = (list: number, own: readonly number[]): string | undefined => {
    const [first, second] = [digestOfList(list), joinDigests(own, digestAt)];
    return first === undefined || second === undefined ? undefined : hash('sha256', `${first} ${second}`, 'base64url').slice(0, 20);
  };
  const content = tables.lists.placeOf([tables.names.placeOf(CONTENT)]);

  const find = (path: string): LedgerLine | undefined => {
    const line = Object.hasOwn(last.lines, path) ? last.lines[path]! : undefined;
    if (!line) return undefined;
    const [list, own, print, mark, page] = line;
    const isThere = day === last.day && isSame(markOf(join(site, path)), mark);
    if (!isThere) gone.add(path);
    return {
      isSame: list !== content && printOf(list, own) === print,
      ...(list === content ? { content: print } : {}),
      ...(page ? { page: openPage(page, last.links) } : {}),
      ...(isThere ? { file: join(site, path) } : {}),
    };
  };

  const takeOver = (path: string): void => {
    const line = last.lines[path]!;
    const [list, own, print, , page] = line;
    lines.set(path, gone.has(path) ? { make: () => [list, own, print, page] } : { line });
  };

  /** Where the names of what was read are in the tables, with a digest of all that. */
  const place = (reads: ReadonlySet<string>) => {
    const names = [...reads].sort();
    const list = tables.lists.placeOf(names.filter(isShared).map((name) => tables.names.placeOf(name)));
    const own = names.filter((name) => !isShared(name)).map((name) => tables.names.placeOf(name));
    return { list, own, print: printOf(list, own) };
  };

  const note: Ledger['note'] = (path, reads, page) => {
    const { list, own, print } = place(reads);
    if (print !== undefined) lines.set(path, { make: () => [list, own, print, page ? packPage(page, (link) => tables.links.placeOf(link)) : null] });
  };

  const made: Record<string, KeptMade> = {};

  const recall = <T>(name: string): T | undefined => {
    const known = Object.hasOwn(last.made, name) ? last.made[name]! : undefined;
    if (!known) return undefined;
    const [list, own, print] = known;
    if (printOf(list, own) !== print) return undefined;
    made[name] = known;
    for (const at of [...tables.lists.items[list]!, ...own]) noteCell(tables.names.items[at]!);
    return known[3] as T;
  };

  const keepMade: Ledger['keepMade'] = (name, value, reads) => {
    const { list, own, print } = place(reads);
    if (print !== undefined) made[name] = [list, own, print, value];
  };

  const noteContent: Ledger['noteContent'] = (path, digest) => void lines.set(path, { make: () => [content, [], digest, null] });

  const finish: Ledger['finish'] = (folder) => {
    const kept: Kept = { day, age: last.age + 1, names: tables.names.items, lists: tables.lists.items, links: tables.links.items, lines: {}, made };
    for (const [path, { line, make }] of lines) {
      if (line) kept.lines[path] = line;
      const mark = make && markOf(join(folder, path));
      if (!mark) continue;
      const [list, own, print, page] = make();
      kept.lines[path] = [list, own, print, mark, page];
    }
    store.keep(at, JSON.stringify(kept.age > OLD ? makeAnew(kept) : kept));
  };

  return { find, takeOver, note, noteContent, recall, keepMade, finish };
}

/** In the place of what was read, for a file that is known by what is in it. */
const CONTENT = 'content';

/** Whether many files may have read it: a whole field, and not that of one entry. */
function isShared(name: string): boolean {
  return !/[@ ]/.test(name);
}

function joinDigests(names: readonly number[], digestAt: (name: number) => string | undefined): string | undefined {
  let all = '';
  for (const name of names) {
    const digest = digestAt(name);
    if (digest === undefined) return undefined;
    all += `${digest.length} ${digest} `;
  }
  return hash('sha256', all, 'base64url');
}

function markOf(file: string): Mark | undefined {
  const about = statSync(file, { throwIfNoEntry: false });
  return about && [about.size, about.mtimeMs, about.ino];
}

function isSame(one: Mark | undefined, other: Mark): boolean {
  return one !== undefined && one.every((value, at) => value === other[at]);
}

function readKept(text: string | undefined): Kept {
  try {
    if (text) return { made: {}, ...(JSON.parse(text) as Omit<Kept, 'made'>) };
  } catch {
    // As if there were none.
  }
  return { day: '', age: 0, names: [], lists: [], links: [], lines: {}, made: {} };
}

function openPage([address, hasTitle, ids, links, dangers, drawn]: KeptPage, all: readonly OwnLink[]): LedgerPage {
  return { facts: { address, hasTitle: hasTitle === 1, ids, links: links.map((at) => all[at]!), dangers }, ...(drawn ? { drawn: { name: drawn[0], digest: drawn[1] } } : {}) };
}

function packPage({ facts: { address, hasTitle, ids, links, dangers }, drawn }: LedgerPage, placeOf: (link: OwnLink) => number): KeptPage {
  return [address, hasTitle ? 1 : 0, ids, links.map(placeOf), dangers, drawn ? [drawn.name, drawn.digest] : null];
}

function openTables({ names, lists, links }: Pick<Kept, 'names' | 'lists' | 'links'>) {
  return {
    names: openTable(names, (name) => name),
    lists: openTable(lists, (list) => list.join(' ')),
    links: openTable(links, (link) => JSON.stringify(link)),
  };
}

/** The same ledger with only what its lines need. */
function makeAnew(kept: Kept): Kept {
  const tables = openTables({ names: [], lists: [], links: [] });
  const nameAt = (name: number) => tables.names.placeOf(kept.names[name]!);
  const lines = Object.entries(kept.lines).map(([path, [list, own, print, mark, page]]): [string, KeptLine] => {
    const [address, hasTitle, ids, links, dangers, drawn] = page ?? [];
    const packed = page ? [address, hasTitle, ids, links!.map((link) => tables.links.placeOf(kept.links[link]!)), dangers, drawn] as KeptPage : null;
    return [path, [tables.lists.placeOf(kept.lists[list]!.map(nameAt)), own.map(nameAt), print, mark, packed]];
  });
  const made = Object.entries(kept.made).map(([name, [list, own, print, value]]): [string, KeptMade] => [name, [tables.lists.placeOf(kept.lists[list]!.map(nameAt)), own.map(nameAt), print, value]]);
  return { day: kept.day, age: 0, made: Object.fromEntries(made), names: tables.names.items, lists: tables.lists.items, links: tables.links.items, lines: Object.fromEntries(lines) };
}

/** A list in which each thing is once, beginning with some. The same object is found without asking for its name. */
function openTable<T>(known: readonly T[], nameOf: (item: T) => string): { items: T[]; placeOf: (item: T) => number } {
  const items = [...known];
  const byItem = new Map<T, number>();
  const byName = new Map(items.map((item, at) => [nameOf(item), at]));
  const placeOf = (item: T): number => {
    const place = byItem.get(item);
    if (place !== undefined) return place;
    const name = nameOf(item);
    const at = byName.get(name) ?? items.push(item) - 1;
    byName.set(name, at);
    byItem.set(item, at);
    return at;
  };
  return { items, placeOf };
}
