import type { Pointer } from '../../checks/links/pointers.ts';

/** What the editor learns first: the day of the build, its commit, and how many shards each table has. Of the same size however much is published. */
export interface About {
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  /** The commit that was built; absent where the build had no Git. */
  commit?: string;
  shards: Record<'entries' | 'keys' | 'pointers', number>;
  /** Up to two entries that are invented examples. Two, because one of them may be the page in the form. */
  examples: string[];
}

/** One page of the repository. */
export interface EntryRecord {
  /** Git's name for its text; absent where the build had no Git. */
  sha?: string;
  /** Its fields; absent if it is set aside until somebody puts it right. */
  values?: Record<string, unknown>;
}

/** What points to an entry. */
export interface PointersRecord {
  /** How many entries do. */
  count: number;
  /** The first of them. */
  named: Pointer[];
  /** How many schools adapted it, and into how many other languages it has been translated. Retired resources do not count. */
  made?: { schools: number; languages: number };
}

/** One entry in a list: its name, its title if its kind has one, and whether it is a resource that can take the place of another. */
export type ListedEntry = [slug: string, title: string, isSuccessor?: 1];

/** One page of the list of a kind, in the order in which the editor shows it. */
export interface ListPage {
  pages: number;
  entries: ListedEntry[];
}

/** Where the words of the titles of a kind are in its search index: the first word of each piece. */
export interface SearchAbout {
  first: string[];
}

/** A piece of a search index: words in order, each with the entries that have it in their title or name. */
export type SearchPiece = [word: string, ...entries: ListedEntry[]][];
