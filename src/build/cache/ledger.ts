import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
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

/** What was read for a file: names that many files share, once for all of them, and its own. */
interface Line {
  shared: readonly string[];
  own: readonly string[];
  print: string;
  mark?: Mark;
  page?: LedgerPage;
}

/** How a ledger is kept: each name, list and link once, and then by its place. */
interface Kept {
  day: string;
  names: string[];
  lists: number[][];
  links: OwnLink[];
  lines: Record<string, [list: number, own: number[], print: string, mark: Mark, page?: KeptPage | null]>;
}

type KeptPage = [address: string, hasTitle: 0 | 1, ids: string[], links: number[], dangers: PageFacts['dangers'], drawn: [name: string, digest: string] | null];

/** Opens the ledger of a site. One that is missing or damaged is empty. */
export function openLedger({ store, key, site, day, digestOf: digestOfName }: LedgerOptions): Ledger {
  const at = digestOf([key, 'ledger', site]);
  const last = readKept(store.find(at)?.toString());
  const lists = last.lists.map((list) => list.map((name) => last.names[name]!));
  const shared = new Map(lists.map((list) => [list.join('\n'), list]));
  const prints = new Map<readonly string[], string | undefined>();
  const found = new Map<string, Line>();
  const noted = new Map<string, Line>();

  /** Together they are the same if and only if all that was read is; undefined if that cannot be said. */
  const printOf = (list: readonly string[], own: readonly string[]): string | undefined => {
    if (!prints.has(list)) prints.set(list, joinDigests(list, digestOfName));
    const [first, second] = [prints.get(list), joinDigests(own, digestOfName)];
    return first === undefined || second === undefined ? undefined : hash('sha256', `${first}\n${second}`, 'base64url').slice(0, 20);
  };

  const find = (path: string): LedgerLine | undefined => {
    const known = last.lines[path];
    if (!known) return undefined;
    const [list, own, print, mark, page] = known;
    const line: Line = { shared: lists[list]!, own: own.map((name) => last.names[name]!), print, ...(page ? { page: openPage(page, last.links) } : {}) };
    const isThere = day === last.day && isSame(markOf(join(site, path)), mark);
    found.set(path, isThere ? { ...line, mark } : line);
    const content = line.shared.length === 1 && line.shared[0] === CONTENT[0] ? print : undefined;
    return { isSame: content === undefined && printOf(line.shared, line.own) === print, content, page: line.page, ...(isThere ? { file: join(site, path) } : {}) };
  };

  const note: Ledger['note'] = (path, reads, page) => {
    const names = [...reads].sort();
    const all = names.filter(isShared);
    const list = shared.get(all.join('\n')) ?? shared.set(all.join('\n'), all).get(all.join('\n'))!;
    const own = names.filter((name) => !isShared(name));
    const print = printOf(list, own);
    if (print !== undefined) noted.set(path, { shared: list, own, print, page });
  };

  const noteContent: Ledger['noteContent'] = (path, digest) => void noted.set(path, { shared: CONTENT, own: [], print: digest });

  const finish: Ledger['finish'] = (folder) => store.keep(at, JSON.stringify(pack(noted, day, (path) => markOf(join(folder, path)))));

  return { find, takeOver: (path) => void noted.set(path, found.get(path)!), noteContent, note, finish };
}

/** In the place of what was read, for a file that is known by what is in it. */
const CONTENT = ['content'];

/** Whether many files may have read it: a whole field, and not that of one entry. */
function isShared(name: string): boolean {
  return !/[@ ]/.test(name);
}

function joinDigests(names: readonly string[], digestOfName: (name: string) => string | undefined): string | undefined {
  let all = '';
  for (const name of names) {
    const digest = digestOfName(name);
    if (digest === undefined) return undefined;
    all += `${name} ${digest}\n`;
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
    if (text) return JSON.parse(text) as Kept;
  } catch {
    // As if there were none.
  }
  return { day: '', names: [], lists: [], links: [], lines: {} };
}

function openPage([address, hasTitle, ids, links, dangers, drawn]: KeptPage, all: readonly OwnLink[]): LedgerPage {
  return { facts: { address, hasTitle: hasTitle === 1, ids, links: links.map((at) => all[at]!), dangers }, ...(drawn ? { drawn: { name: drawn[0], digest: drawn[1] } } : {}) };
}

function pack(lines: ReadonlyMap<string, Line>, day: string, markAt: (path: string) => Mark | undefined): Kept {
  const names = openTable<string>((name) => name);
  const lists = openTable<readonly string[]>((list) => list.join('\n'));
  const links = openTable<OwnLink>((link) => JSON.stringify(link));
  const kept: Kept['lines'] = {};
  for (const [path, { shared, own, print, mark = markAt(path), page }] of lines) {
    if (!mark) continue;
    const packed = page && packPage(page, (link) => links.placeOf(link));
    kept[path] = [lists.placeOf(shared), own.map((name) => names.placeOf(name)), print, mark, packed ?? null];
  }
  return { day, lists: lists.items.map((list) => list.map((name) => names.placeOf(name))), names: names.items, links: links.items, lines: kept };
}

function packPage({ facts: { address, hasTitle, ids, links, dangers }, drawn }: LedgerPage, placeOf: (link: OwnLink) => number): KeptPage {
  return [address, hasTitle ? 1 : 0, ids, links.map(placeOf), dangers, drawn ? [drawn.name, drawn.digest] : null];
}

/** A list in which each thing is once. The same object is found without asking for its name. */
function openTable<T>(nameOf: (item: T) => string): { items: T[]; placeOf: (item: T) => number } {
  const items: T[] = [];
  const byItem = new Map<T, number>();
  const byName = new Map<string, number>();
  const placeOf = (item: T): number => {
    const known = byItem.get(item);
    if (known !== undefined) return known;
    const name = nameOf(item);
    const at = byName.get(name) ?? items.push(item) - 1;
    byName.set(name, at);
    byItem.set(item, at);
    return at;
  };
  return { items, placeOf };
}
