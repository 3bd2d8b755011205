import { inUse, newestFirst, schoolName, type Catalogue, type Meeting, type Visit } from '../catalogue/catalogue.ts';
import { openlyWanted } from '../catalogue/issues.ts';
import { meetingsAhead } from '../catalogue/meetings.ts';
import { sessionsToBook, whereOfSession, type DatedSession } from '../catalogue/sessions.ts';
import { visitsWithPlaces } from '../catalogue/visits.ts';
import { showDay } from '../dates/show-dates.ts';
import { THEMES } from '../schema/vocabulary.ts';

/** The home page. */
export interface HomeView {
  name: string;
  summary: string;
  themes: { href: string; label: string; about: string | undefined }[];
  /** How many resources there are, without translations and retired ones. */
  shared: number;
  /** What is new: which school it is from, and the day. */
  newest: { href: string; title: string; words: string }[];
  /** The next meeting. */
  meeting: NextEvent | undefined;
  /** The next visit with places left. */
  visit: NextEvent | undefined;
  /** The next training session that people can book. */
  session: NextEvent | undefined;
  /** How many things are wanted that no school has taken on. */
  wanted: number;
}

/** A coming event; times are as its file has them. */
export interface NextEvent {
  href: string;
  title: string;
  starts: string;
  ends: string;
  /** The name of the school where it takes place, or the place of a training session. */
  host: string;
}

/** How many things the home page calls new. */
const MOST_NEW = 5;

/** How many of these are posts, so that a busy month of news leaves room for resources. */
const MOST_POSTS = 2;

/** The home page today. */
export function viewHome(catalogue: Catalogue): HomeView {
  const { settings } = catalogue;
  const shared = inUse(catalogue);
  const posts = newestFirst(catalogue.news, ({ date }) => date).slice(0, MOST_POSTS).map(({ slug, title, date }) => ({ href: `/news/${slug}/`, title, from: 'News', day: date }));
  const added = newestFirst(shared, (resource) => resource.added).slice(0, MOST_NEW - posts.length)
    .map(({ slug, title, school, added: day }) => ({ href: `/resources/${slug}/`, title, from: schoolName(catalogue, school), day }));
  const viewEvent = (folder: string, event: Meeting | Visit | undefined): NextEvent | undefined => (
    event && { href: `/${folder}/${event.slug}/`, title: event.title, starts: event.starts, ends: event.ends, host: schoolName(catalogue, event.host) }
  );
  return {
    name: settings.name,
    summary: settings.summary,
    themes: THEMES.map(({ value, label }) => ({ href: `/themes/${value}/`, label, about: settings.themes.find(({ theme }) => theme === value)?.about })),
    shared: shared.length,
    newest: newestFirst([...posts, ...added], ({ day }) => day).map(({ href, title, from, day }) => ({ href, title, words: `${from}, ${showDay(day)}` })),
    meeting: viewEvent('meetings', meetingsAhead(catalogue)[0]),
    visit: viewEvent('visits', visitsWithPlaces(catalogue)[0]),
    session: viewSession(sessionsToBook(catalogue)[0]),
    wanted: openlyWanted(catalogue).length,
  };
}

/** A session as an event line: where it is, or else who offers it. */
function viewSession(session: DatedSession | undefined): NextEvent | undefined {
  return session && { href: `/programmes/${session.programme.slug}/#session-${session.name}`, title: session.title, starts: session.starts, ends: session.ends, host: whereOfSession(session) ?? session.programme.provider };
}
