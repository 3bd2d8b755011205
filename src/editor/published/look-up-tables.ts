import { firstShared } from '../../catalogue/first-shared.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { makeLibrary, type Entry, type Library } from '../../checks/content/library.ts';
import { pointersByEntry } from '../../checks/links/pointers.ts';
import { FIXED_PAGES, pagesOn } from '../../checks/links/site-map.ts';
import { wordsOfNames } from '../../checks/people/capital-words.ts';
import { countMade } from './count-made.ts';
import { entryKey } from './entry-paths.ts';
import { daysBetween, KEYS } from './keys.ts';
import type { PublishedEntry } from './published-entries.ts';
import type { PointersRecord } from './records.ts';

/** How many of the entries that point to another are listed by name. */
const MOST_NAMED = 12;

/** What the editor looks up other than by name: what has a title, an earlier address, a day; which addresses there are; what points to what. */
export function lookUpTables(published: readonly PublishedEntry[], catalogue: Catalogue): { keys: Map<string, string[]>; pointers: Map<string, PointersRecord> } {
  const library = makeLibrary(published.map(toEntry), catalogue.today, [], undefined, catalogue.removed);
  return { keys: keysOf(published, catalogue, library), pointers: pointersOf(published, catalogue) };
}

function toEntry(published: PublishedEntry): Entry {
  const { kind, slug, file, values } = published;
  return {
    kind, slug, file, values,
    get tree() {
      return published.tree;
    },
    lines: {}, faults: { fields: [], words: [], files: [] }, beside: [],
  } as unknown as Entry;
}

/** The entries under each key, by kind and name; for an address, that it is there; for names, the words themselves. */
function keysOf(published: readonly PublishedEntry[], { resources, trials, meetings, schools, removed }: Catalogue, library: Library): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  const add = (key: string, value: string) => void (keys.get(key)?.push(value) ?? keys.set(key, [value]));
  for (const { kind, slug, values: { title } } of published) if (typeof title === 'string') add(KEYS.title(kind, title), entryKey(kind, slug));
  for (const { slug, formerly = [] } of resources) for (const name of formerly) add(KEYS.formerly(name), entryKey('resources', slug));
  for (const { slug, school, term } of trials) add(KEYS.trials(school, term), entryKey('trials', slug));
  for (const { slug, group, starts, ends } of meetings) for (const day of daysBetween(starts, ends)) add(KEYS.meetings(group, day), entryKey('meetings', slug));
  for (const { slug } of schools) {
    const first = firstShared(resources, slug);
    if (first) add(KEYS.first(slug), entryKey('resources', first.slug));
  }
  // An earlier address and that of a removed page lead to a notice, so no text should link to them.
  const others = [...published.map(({ kind, slug }) => `/${kind}/${slug}/`), ...FIXED_PAGES, ...resources.flatMap(({ formerly = [] }) => formerly.map((name) => `/resources/${name}/`)), ...removed.map(({ kind, slug }) => `/${kind}/${slug}/`), '/404.html'];
  for (const path of new Set(pagesOn(library)).difference(new Set(others))) add(KEYS.page(path), '');
  for (const word of wordsOfNames(library)) add(KEYS.names(word), word);
  return keys;
}

function pointersOf(published: readonly PublishedEntry[], { resources }: Catalogue): Map<string, PointersRecord> {
  const known = new Map(resources.map((resource) => [resource.slug, resource]));
  return new Map([...pointersByEntry(published)].map(([name, pointers]) => {
    const [kind, slug] = name.split('/') as [string, string];
    const made = kind === 'resources' ? countMade(slug, pointers.flatMap((pointer) => (pointer.kind === 'resources' ? (known.get(pointer.slug) ?? []) : []))) : undefined;
    return [name, { count: pointers.length, named: pointers.slice(0, MOST_NAMED), ...(made && made.schools + made.languages > 0 ? { made } : {}) }];
  }));
}
