import { inUse, newestFirst, schoolName, type Catalogue, type Meeting, type Resource, type Visit } from '../catalogue/catalogue.ts';
import { openlyWanted } from '../catalogue/issues.ts';
import { meetingsAhead } from '../catalogue/meetings.ts';
import { sessionsToBook, whereOfSession, type DatedSession } from '../catalogue/sessions.ts';
import { visitsWithPlaces } from '../catalogue/visits.ts';
import { showDay } from '../dates/show-dates.ts';
import { THEMES } from '../schema/vocabulary.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { rankForRole } from './doors/rank-for-role.ts';

/** The home page. */
export interface HomeView {
  name: string;
  /** What the page begins with: a few words of the partnership's own, or its name. */
  headline: string;
  summary: string;
  /** For somebody who covers the playground now: what to read, and the card to print. */
  now: { href: string; title: string; card: string | undefined } | undefined;
  themes: { href: string; theme: (typeof THEMES)[number]['value']; label: string; about: string | undefined }[];
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

/** The script for the playground that a home page offers at once: the shortest that is fit to start with. */
export function scriptForNow(catalogue: Catalogue): Resource | undefined {
  return rankForRole('lunchtime-supervisor', catalogue).filter(({ kind, places, translates }) => kind === 'script' && places.includes('playground') && !translates).toSorted((a, b) => a.minutes - b.minutes)[0];
}

/** The home page today. `cardOf` gives the address of the cards that are printed of a resource. */
export function viewHome(catalogue: Catalogue, cardOf: (resource: Resource) => string | undefined = () => undefined): HomeView {
  const { settings } = catalogue;
  const shared = inUse(catalogue);
  const script = scriptForNow(catalogue);
  const posts = newestFirst(catalogue.news, ({ date }) => date).slice(0, MOST_POSTS).map(({ slug, title, date }) => ({ href: `/news/${slug}/`, title, from: 'News', day: date }));
  const added = newestFirst(shared, (resource) => resource.added).slice(0, MOST_NEW - posts.length)
    .map(({ slug, title, school, added: day }) => ({ href: `/resources/${slug}/`, title, from: schoolName(catalogue, school), day }));
  const viewEvent = (folder: string, event: Meeting | Visit | undefined): NextEvent | undefined => (
    event && { href: `/${folder}/${event.slug}/`, title: event.title, starts: event.starts, ends: event.ends, host: schoolName(catalogue, event.host) }
  );
  return {
    name: settings.name,
    headline: settings.headline ?? settings.name,
    now: script && { href: `/resources/${script.slug}/`, title: lowerFirst(script.title), card: cardOf(script) },
    summary: settings.summary,
    themes: THEMES.map(({ value, label }) => ({ href: `/themes/${value}/`, theme: value, label, about: settings.themes.find(({ theme }) => theme === value)?.about })),
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
