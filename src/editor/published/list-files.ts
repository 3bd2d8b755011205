import type { ListedEntry, ListPage } from './records.ts';
import type { ListableEntry } from './published-entries.ts';

/** How many entries one page of a list holds. */
export const ON_A_PAGE = 50;

const ORDER = new Intl.Collator('en-GB');

/** The pages of the list of a kind, by path: `lists/resources/1`. What has a day comes newest first, everything else by title. */
export function listFiles(kind: string, entries: readonly ListableEntry[]): Map<string, ListPage> {
  const sorted = entries.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || ORDER.compare(titleOf(a) || a.slug, titleOf(b) || b.slug) || (a.slug < b.slug ? -1 : 1)).map(listed);
  const pages = Math.max(1, Math.ceil(sorted.length / ON_A_PAGE));
  return new Map(Array.from({ length: pages }, (_, at) => [`lists/${kind}/${at + 1}`, { pages, entries: sorted.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE) }]));
}

/** An entry as it is in a list. */
export function listed(entry: ListableEntry): ListedEntry {
  const { kind, slug, values } = entry;
  // A translation cannot take the place of another resource, nor can one that is retired.
  return kind === 'resources' && !values.retired && !values.translates ? [slug, titleOf(entry), 1] : [slug, titleOf(entry)];
}

function titleOf({ values: { title } }: ListableEntry): string {
  return typeof title === 'string' ? title : '';
}

function dayOf({ values: { starts, date } }: ListableEntry): string {
  const day = starts ?? date;
  return typeof day === 'string' ? day : '';
}
