import type { SearchAnswer } from '../../finding/search/open-search.ts';
import { allKinds, type KindName } from '../../schema/index.ts';
import type { DeskEntry, DeskFile } from '../published/desk-files.ts';
import type { LookUp } from '../published/look-up.ts';
import { searchTitles } from '../published/search-titles.ts';
import { searchWords } from '../published/search-words.ts';
import type { Waiting } from '../review/waiting.ts';
import type { Person } from '../sign-in/identity-provider.ts';
import { isOurs, rowOfDraft, rowOfPublished } from './arrange-desk.ts';
import type { DeskRow } from './desk-row.ts';

/** What somebody is looking for. */
export interface DeskQuery {
  words: string;
  state: '' | 'draft' | 'review' | 'published' | 'late';
  /** The slug of a school, or an empty string for all. */
  school: string;
  /** Only what this person, or their school, has written. */
  isMine: boolean;
}

/** Where it is looked for. */
export interface FindSources {
  person: Person;
  foundation: string;
  lookUp: LookUp;
  /** All drafts; none if they could not be fetched. */
  waiting: readonly Waiting[];
  /** Asks the search of the site, which knows the text of every page. */
  askSite: (words: string) => Promise<Pick<SearchAnswer, 'results'>>;
}

/** What was found, and whether there may be more. */
export interface FoundPages {
  rows: DeskRow[];
  isAll: boolean;
}

/** How many published pages are listed at most. */
const MOST = 12;

/** Whether somebody has asked for anything. */
export function isAsked({ words, state, school, isMine }: DeskQuery): boolean {
  return Boolean(words.trim() || state || school || isMine);
}

/**
 * Finds drafts by their titles, and published pages of every kind by their titles and text. Without words, lists what was changed last, or what
 * is due for review. Fetches the same few files however much is published.
 */
export async function findPages(query: DeskQuery, sources: FindSources): Promise<FoundPages> {
  const drafts = query.state === 'published' || query.state === 'late' ? [] : draftsFor(query, sources).map((one) => rowOfDraft(one, sources));
  if (query.state === 'draft' || query.state === 'review') return { rows: drafts, isAll: true };
  const { rows, isAll } = await publishedFor(query, sources);
  return { rows: [...drafts, ...rows], isAll };
}

function draftsFor({ words, state, school, isMine }: DeskQuery, { person, waiting }: FindSources): Waiting[] {
  return waiting.filter((one) => isOurs(one, person) && (!state || (state === 'draft') === (one.state === 'draft')) && (!school || one.startedBy === school || (one.kind === 'schools' && one.slug === school))
    && (!isMine || one.writers.includes(person.email)) && hasWords(`${one.title ?? ''} ${one.slug}`, words));
}

async function publishedFor(query: DeskQuery, sources: FindSources): Promise<FoundPages> {
  const { person, lookUp } = sources;
  const school = query.school || (query.isMine ? (person.school ?? '') : '');
  // The Foundation shares no pages of its own, so nothing published is theirs alone.
  if (query.isMine && !school) return { rows: [], isAll: true };
  if (!query.words.trim() || query.state === 'late') {
    const file = await lookUp.file<DeskFile>(school ? `desk/schools/${school}` : 'desk/all');
    const entries = query.state === 'late' ? file.due : file.lately;
    const found = entries.filter((entry) => hasWords(`${entry.title} ${entry.slug}`, query.words));
    return { rows: found.slice(0, MOST).map((entry) => rowOfPublished(entry, sources)), isAll: query.state === 'late' ? file.dueCount <= file.due.length : entries.length < MOST };
  }
  const { entries, isAll } = await searchAll(query.words, sources);
  // Filters leave some of them out, so more are looked at than are listed.
  const known = await Promise.all(entries.slice(0, school ? 2 * MOST : MOST).map(async (entry) => ({ ...entry, ...(await describe(entry, lookUp)) })));
  const ofSchool = known.filter((entry) => !school || entry.school?.slug === school || (entry.kind === 'schools' && entry.slug === school));
  return { rows: ofSchool.slice(0, MOST).map(({ about, ...entry }) => rowOfPublished(entry, sources, about)), isAll: isAll && entries.length <= MOST };
}

interface FoundEntry extends DeskEntry {
  about?: string;
}

/** Titles first, then whatever has the words in its text. */
async function searchAll(words: string, { lookUp, askSite }: FindSources): Promise<{ entries: FoundEntry[]; isAll: boolean }> {
  const [byTitle, byText] = await Promise.all([
    Promise.all(allKinds.filter(({ layout }) => layout !== 'single').map(async ({ name }) => ({ kind: name as KindName, ...(await searchTitles(lookUp, name, words)) }))),
    // Titles alone are better than nothing.
    askSite(words).catch(() => ({ results: [] })),
  ]);
  const titled = byTitle.flatMap(({ kind, entries }) => entries.map(([slug, title]): FoundEntry => ({ kind, slug, title })));
  const texts = byText.results.flatMap(({ address, title, why }): FoundEntry[] => {
    const [, kind, slug] = /^\/([a-z-]+)\/#?([a-z0-9-]+)\/?$/.exec(address) ?? [];
    return allKinds.some(({ name }) => name === kind) ? [{ kind: kind as KindName, slug: slug!, title, about: why.map(({ text }) => text).join('') }] : [];
  });
  const entries = new Map<string, FoundEntry>([...texts, ...titled].map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  const order = [...new Set<string>([...titled.slice(0, MOST), ...texts, ...titled].map(({ kind, slug }) => `${kind}/${slug}`))];
  return { entries: order.slice(0, 2 * MOST).map((name) => ({ ...texts.find(({ kind, slug }) => `${kind}/${slug}` === name), ...entries.get(name)! })), isAll: order.length <= 2 * MOST && byTitle.every((found) => found.isAll) };
}

async function describe({ kind, slug }: DeskEntry, lookUp: LookUp): Promise<Pick<DeskEntry, 'school'>> {
  const values = (await lookUp.entry(kind, slug).catch(() => undefined))?.values;
  const school = values?.[kind === 'visits' || kind === 'meetings' ? 'host' : 'school'];
  if (typeof school !== 'string') return {};
  return { school: { slug: school, title: (await lookUp.titleOf('schools', school).catch(() => undefined)) ?? school } };
}

function hasWords(text: string, words: string): boolean {
  const there = searchWords(text);
  return searchWords(words).every((typed) => there.some((word) => word.startsWith(typed)));
}
