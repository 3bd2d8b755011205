import type { Pointing } from '../../checks/links/pointers.ts';
import type { KindName } from '../../schema/index.ts';

/** What a draft is validated with: published entries, and the day on which they were built. */
export interface Published {
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  entries: (Pointing & { file: string })[];
  /** What is known of everything that is not in `entries`. Without it, nothing else is published. */
  rest?: Rest;
}

/** What is known of the published entries that nobody has looked up. */
export interface Rest {
  /** Hears the name of an entry that a rule asked for and did not find. */
  miss(kind: KindName, slug: string): void;
  /** Names of entries of a kind that are like those it asked for. */
  similar(kind: KindName): readonly string[];
  /** Whether the site has this page, which no single entry has. */
  hasPage(path: string): boolean;
  /** Words with a capital letter in the names of schools, places and resources. */
  nameWords: ReadonlySet<string>;
  /** How many schools adapted the page of the draft, and into how many other languages it has been translated. */
  made: { schools: number; languages: number };
}

/** An entry as it is in the form. */
export interface Draft {
  kind: KindName;
  /** The name of its file or folder; empty if it has never been saved. */
  slug: string;
  /** The file as it would be saved. */
  text: string;
  /** The bare names of the files beside it. */
  beside: readonly string[];
  /** The file as it was opened; empty if it has never been saved, absent if nobody has it open. */
  opened?: string;
}
