import type { Root } from 'mdast';
import { grouped } from './grouped.ts';
import type { EntryOf, KindName } from '../schema/index.ts';

/** A file that lies beside a page: its bare name, its size in bytes, and a picture's size in pixels. */
export interface BesideFile {
  name: string;
  bytes: number;
  width?: number;
  height?: number;
}

/** What pages get of an entry: its values, its place, its text and its files. */
export type Stored<K extends KindName> = EntryOf<K> & {
  page: {
    file: string;
    tree: Root;
    beside: BesideFile[];
    /** A digest of the tree, where one was made: the same for the same text. */
    digest?: string;
    /** A digest of everything that lies in its file and beside it, where one was made. */
    source?: string;
    /** How many words the text has, where they were counted when it was read. */
    words?: number;
    /** The addresses on this site that the text links to, where they were gathered when it was read. */
    paths?: string[];
    /** Whether anything of the text can be put on slides, where that was found out when it was read. */
    slides?: boolean;
    /** The headings and lines of the text, where they were gathered when it was read. */
    read?: { headings: string[]; body: string[] };
  };
};

/** One published entry: its address, its values and its text. */
export type Item<K extends KindName> = Stored<K> & { slug: string };

export type Resource = Item<'resources'>;
export type Trial = Item<'trials'>;
export type School = Item<'schools'>;
export type Meeting = Item<'meetings'>;
export type Issue = Item<'issues'>;
export type Visit = Item<'visits'>;
export type Programme = Item<'programmes'>;
export type Post = Item<'news'>;
export type Settings = EntryOf<'settings'>;

/** Everything that is published, with today's date, as plain data. Pages fetch it; the other rooms' functions work on it. */
export interface Catalogue {
  today: string;
  settings: Settings;
  resources: Resource[];
  trials: Trial[];
  schools: School[];
  meetings: Meeting[];
  issues: Issue[];
  visits: Visit[];
  programmes: Programme[];
  news: Post[];
  pages: Item<'pages'>[];
  /** What else people call things, for the search: one list at most. */
  synonyms: Item<'synonyms'>[];
  /** Pages that are set aside until somebody puts something in them right. */
  aside: { kind: KindName; slug: string; file: string }[];
  /** Pages that were removed; `movedTo` is the address of the page that now has their content. */
  removed: { kind: KindName; slug: string; movedTo?: string }[];
}

/** The school with this slug; undefined when it is not published. */
export function schoolOf({ schools }: Pick<Catalogue, 'schools'>, slug: string): School | undefined {
  return grouped(schools, slugOf).get(slug)?.[0];
}

/** What a school is called. When its page is not published, the text says so. */
export function schoolName(catalogue: Pick<Catalogue, 'schools'>, slug: string): string {
  return schoolOf(catalogue, slug)?.title ?? 'A partnership school';
}

/** The resource with this slug; undefined when it is not published. */
export function resourceOf({ resources }: Pick<Catalogue, 'resources'>, slug: string): Resource | undefined {
  return grouped(resources, slugOf).get(slug)?.[0];
}

function slugOf({ slug }: { slug: string }): string[] {
  return [slug];
}

/** Resources that people should find by browsing. Retired ones are left out, and so are translations, because their originals lead to them. */
export function inUse(catalogue: Catalogue): Resource[] {
  return catalogue.resources.filter((resource) => !resource.retired && !resource.translates);
}

/** The direction in which people read a resource. */
export function directionOf(catalogue: Catalogue, resource: Resource): 'ltr' | 'rtl' {
  return resource.direction ?? catalogue.settings.languages.find(({ language }) => language === resource.language)?.direction ?? 'ltr';
}

/** A language by its own name and its English one: "Polski (Polish)". */
export function languageName(settings: Settings, language: string): string {
  const found = settings.languages.find((one) => one.language === language);
  if (!found) return language;
  return found.own === found.name ? found.name : `${found.own} (${found.name})`;
}

/** A language by its English name: "Polish". */
export function englishNameOf(settings: Pick<Settings, 'languages'>, language: string): string {
  return settings.languages.find((one) => one.language === language)?.name ?? language;
}

/** The newest first, by the day in `when`. */
export function newestFirst<T>(items: readonly T[], when: (item: T) => string): T[] {
  return items.toSorted((a, b) => when(b).localeCompare(when(a)));
}

/** Those that begin today or later, the soonest first. */
export function toCome<T extends { starts: string }>(items: readonly T[], today: string): T[] {
  return items.filter((item) => item.starts.slice(0, 10) >= today).toSorted((a, b) => a.starts.localeCompare(b.starts));
}
