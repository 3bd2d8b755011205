import type { Catalogue } from '../../catalogue/catalogue.ts';
import { reviewBoard } from '../../reviewing/review-board.ts';
import type { KindName } from '../../schema/index.ts';
import type { ListableEntry } from './published-entries.ts';

/** A published page in a list on somebody’s desk. */
export interface DeskEntry {
  kind: KindName;
  slug: string;
  title: string;
  /** The slug and the name of the school that shares or hosts it. */
  school?: { slug: string; title: string };
  /** The day of its last change, such as 2026-11-23. */
  changed?: string;
  /** How its next review is doing: "Late". Only in a list of reviews. */
  review?: string;
}

/** What the desk shows of a school, or of all of them: what was published last, and what is due for review, the latest first. */
export interface DeskFile {
  lately: DeskEntry[];
  due: DeskEntry[];
  /** How many are due, of which the first are listed. */
  dueCount: number;
}

/** How many entries each list holds. */
const MOST = 20;

/** The field that names the school of an entry. */
const SCHOOL_OF: Readonly<Record<string, string>> = { resources: 'school', trials: 'school', news: 'school', visits: 'host', meetings: 'host' };

/**
 * What the desk shows of published pages, by path: `desk/all`, and `desk/schools/oak-primary` for each school. Each file is small, however much is
 * published. `changedOn` tells the day on which a file was last changed, where that is known.
 */
export function deskFiles(catalogue: Catalogue, listed: readonly (ListableEntry & { file: string })[], changedOn: (file: string) => string | undefined): Map<string, DeskFile> {
  const schools = new Map(catalogue.schools.map(({ slug, title }) => [slug, title]));
  const reviews = new Map(catalogue.resources.map(({ slug, page }) => [slug, page.file]));
  const pages = listed.filter(({ kind }) => kind !== 'settings' && kind !== 'synonyms').map(({ kind, slug, values, file }) => ({ entry: deskEntry(kind, slug, values, changedOn(file), schools), day: changedOn(file) ?? dayIn(values) }));
  const newestFirst = pages.toSorted((a, b) => b.day.localeCompare(a.day) || a.entry.title.localeCompare(b.entry.title, 'en-GB') || a.entry.slug.localeCompare(b.entry.slug)).map(({ entry }) => entry);
  const bySchool = Map.groupBy(newestFirst, ({ kind, slug, school }) => (kind === 'schools' ? slug : school?.slug));
  const fileOf = (lately: readonly DeskEntry[], school?: string): DeskFile => {
    const due = reviewBoard(catalogue, school).filter(({ standing }) => standing !== 'next-term').flatMap(({ label, resources }) => resources.map((resource) => ({ ...deskEntry('resources', resource.slug, resource as unknown as Record<string, unknown>, changedOn(reviews.get(resource.slug)!), schools), review: label })));
    return { lately: lately.slice(0, MOST), due: due.slice(0, MOST), dueCount: due.length };
  };
  return new Map([['desk/all', fileOf(newestFirst)], ...catalogue.schools.map(({ slug }) => [`desk/schools/${slug}`, fileOf(bySchool.get(slug) ?? [], slug)] as const)]);
}

function deskEntry(kind: KindName, slug: string, values: Record<string, unknown>, changed: string | undefined, schools: ReadonlyMap<string, string>): DeskEntry {
  const title = typeof values.title === 'string' ? values.title : '';
  const school = values[SCHOOL_OF[kind] ?? ''];
  return { kind, slug, title, ...(typeof school === 'string' && schools.has(school) ? { school: { slug: school, title: schools.get(school)! } } : {}), ...(changed ? { changed } : {}) };
}

/** Where Git does not know a page, the day that it names itself. */
function dayIn({ added, date, joined }: Record<string, unknown>): string {
  return [added, date, joined].find((day) => typeof day === 'string') as string | undefined ?? '';
}
