import { inUse, newestFirst, resourceOf, schoolName, type Catalogue, type Meeting, type Post, type Resource, type Trial, type Visit } from '../catalogue/catalogue.ts';
import { showSpan } from '../dates/show-dates.ts';
import { visitsAhead } from '../catalogue/visits.ts';
import type { History } from '../history/history.ts';
import { pastOf } from '../history/page-past.ts';
import { revisionOf } from '../history/revision.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import { permanentId } from './permanent-id.ts';
import { text } from './text.ts';
import type { FeedEntry } from './write-atom.ts';

/** A feed that people can follow. */
export interface Feed {
  /** Its path: `/feeds/<path>.atom`. It never changes. */
  path: string;
  label: string;
  about: string;
  /** The page that shows the same entries. */
  page: string;
  entries: FeedEntry[];
}

/** How many entries a feed has: more than anybody shares between two visits to it. */
const MOST = 40;

/** Every feed: everything new, the news, and each theme with its resources, news and visits. */
export function listFeeds(catalogue: Catalogue, history: History): Feed[] {
  const { settings, news } = catalogue;
  const resources = inUse(catalogue);
  const about = (theme: string) => settings.themes.find((one) => one.theme === theme)?.about ?? '';
  const top = new URL('/', settings.address).href;
  // Of thousands, only those are described that can be among the newest.
  const shared = (some: readonly Resource[]) => newestFirst(some, ({ added, slug }) => `${added}T00:00:00.000Z ${top}resources/${slug}/`).slice(0, MOST).map((resource) => fromResource(resource, catalogue, history));
  const announced = (some: readonly Post[]) => some.map((post) => fromPost(post, catalogue, history));
  const opened = (some: readonly Visit[]) => some.flatMap((visit) => fromVisit(visit, catalogue, history));
  const posts = announced(news);
  const visits = visitsAhead(catalogue);
  const met = catalogue.meetings.filter((meeting) => hasNotes(meeting, catalogue.today)).map((meeting) => fromMeeting(meeting, catalogue, history));
  const tried = catalogue.trials.flatMap((trial) => fromTrial(trial, catalogue, history));
  return [
    { path: 'everything', label: text.everythingNew.label, about: text.everythingNew.about(settings.name), page: '/', entries: newest([...shared(resources), ...posts, ...opened(visits), ...met, ...tried]) },
    { path: 'news', label: text.news.label, about: text.news.about(settings.name), page: '/news/', entries: newest(posts) },
    ...THEMES.map(({ value, label }): Feed => ({
      path: `themes/${value}`, label, about: about(value), page: `/themes/${value}/`,
      entries: newest([
        ...shared(resources.filter(({ theme, also }) => theme === value || also?.includes(value))), ...announced(news.filter(({ theme }) => theme === value)), ...opened(visits.filter(({ theme }) => theme === value)),
      ]),
    })),
  ];
}

function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  return newestFirst(entries, ({ published, url }) => `${published.toISOString()} ${url}`).slice(0, MOST);
}

function fromResource(resource: Resource, catalogue: Catalogue, history: History): FeedEntry {
  const { slug, title, summary, school, added, theme, also = [], language, example } = resource;
  return {
    id: permanentId('resources', resource, catalogue, history), ...datesOf(added, resource.page.file, history), title, summary: mark(summary, example), url: new URL(`/resources/${slug}/`, catalogue.settings.address).href, author: schoolName(catalogue, school),
    categories: [theme, ...also].map((one) => labelOf(THEMES, one)), ...(language === 'en-GB' ? {} : { language }),
  };
}

function fromPost(post: Post, catalogue: Catalogue, history: History): FeedEntry {
  const { slug, title, summary, school, date, example } = post;
  return {
    id: permanentId('news', post, catalogue, history), ...datesOf(date, post.page.file, history), title, summary: mark(summary, example), url: new URL(`/news/${slug}/`, catalogue.settings.address).href,
    author: school ? schoolName(catalogue, school) : catalogue.settings.foundation, categories: [text.subjects.news],
  };
}

/** A visit does not say when it was announced, so we use the day on which its file first appeared in the history. */
function fromVisit(visit: Visit, catalogue: Catalogue, history: History): FeedEntry[] {
  const { slug, title, see, host, starts, ends, theme, example } = visit;
  return firstSeen(visit.page.file, history).map((day) => ({
    id: permanentId('visits', visit, catalogue, history), ...datesOf(day, visit.page.file, history), title: text.visitEntry(title), summary: mark(`${showSpan(starts, ends)}. ${see.join('. ')}.`, example), url: new URL(`/visits/${slug}/`, catalogue.settings.address).href,
    author: schoolName(catalogue, host), categories: [text.subjects.visits, labelOf(THEMES, theme)],
  }));
}

function fromMeeting(meeting: Meeting, catalogue: Catalogue, history: History): FeedEntry {
  const { slug, title, ends, decisions = [], actions = [], agenda, example } = meeting;
  const said = [...decisions, ...actions].map(({ what }) => what.replace(/\.?$/, '.')).slice(0, 3).join(' ');
  return {
    id: permanentId('meetings', meeting, catalogue, history), ...datesOf(ends.slice(0, 10), meeting.page.file, history), title: text.notesEntry(title), summary: mark(said || `${agenda.join('. ')}.`, example), url: new URL(`/meetings/${slug}/`, catalogue.settings.address).href,
    author: catalogue.settings.foundation, categories: [text.subjects.meetings],
  };
}

/** Whether there is something to read: after a meeting that was not cancelled, once somebody has written part of its notes. */
function hasNotes({ state, ends, present, decisions, actions, settled }: Meeting, today: string): boolean {
  return state !== 'cancelled' && ends.slice(0, 10) <= today && [present, decisions, actions, settled].some((list) => list?.length);
}

function fromTrial(trial: Trial, catalogue: Catalogue, history: History): FeedEntry[] {
  const { slug, resource, school, happened, example } = trial;
  const tried = resourceOf(catalogue, resource);
  return tried === undefined ? [] : firstSeen(trial.page.file, history).map((day) => ({
    id: `${permanentId('resources', tried, catalogue, history)}#trial-${slug}`, ...datesOf(day, trial.page.file, history), title: text.triedEntry(tried.title), summary: mark(happened, example), url: new URL(`/resources/${resource}/#trial-${slug}`, catalogue.settings.address).href,
    author: schoolName(catalogue, school), categories: [text.subjects.tried],
  }));
}

/** The day on which a page was first published; none when the history does not reach back so far. */
function firstSeen(file: string, history: History): string[] {
  const first = history.isWhole ? pastOf(history, file).changes[0] : undefined;
  return first ? [new Date(first.at * 1000).toISOString().slice(0, 10)] : [];
}

/** The day in its own fields, and its last change. Without the whole history it may be too late (that of the oldest commit in the copy), but never too early. */
function datesOf(day: string, file: string, history: History): { published: Date; updated: Date } {
  const published = new Date(`${day}T00:00:00Z`);
  const { changed } = revisionOf(history, [file], published);
  return { published, updated: changed > published ? changed : published };
}

function mark(summary: string, example: boolean): string {
  return example ? text.exampleEntry(summary) : summary;
}
