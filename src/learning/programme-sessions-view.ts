import type { Catalogue, Programme } from '../catalogue/catalogue.ts';
import { nameOfSession, standingOfSession, whereOfSession, type Session, type SessionStanding } from '../catalogue/sessions.ts';
import { showSpan } from '../dates/show-dates.ts';
import { text } from './text.ts';

/** The sessions of a programme: first those that people can still come to, the soonest first. */
export interface ProgrammeSessionsView {
  ahead: SessionView[];
  /** Those that have taken place, the latest first. */
  past: SessionView[];
}

/** One occasion that people book. */
export interface SessionView {
  /** Its place on the page. */
  id: string;
  title: string;
  about: string | undefined;
  /** "Wednesday 13 January 2027, 3.30pm to 4.15pm", or how often it is held. */
  when: string;
  starts: string | undefined;
  where: string | undefined;
  standing: SessionStanding;
  /** The standing as text; undefined where it would say no more than the day. */
  state: string | undefined;
  /** How many places there are and how many are left; undefined where nobody says, or nobody can come any more. */
  places: string | undefined;
  notice: string | undefined;
  /** How to book it, as long as people can. */
  book: { how: string | undefined; link: string | undefined; mailbox: string | undefined; mailto: string | undefined } | undefined;
  /** The file that puts it into a calendar, while it is ahead. */
  calendar: string | undefined;
}

/** The sessions of a programme; undefined where it has none. */
export function viewProgrammeSessions({ today }: Pick<Catalogue, 'today'>, programme: Programme): ProgrammeSessionsView | undefined {
  const { sessions = [] } = programme;
  if (sessions.length === 0) return undefined;
  const isPast = (session: Session) => session.ends !== undefined && session.ends.slice(0, 10) < today;
  const view = (session: Session) => viewSession(session, programme, today);
  // One without a day is held again and again, so it comes after those with a day.
  const sorted = sessions.toSorted((a, b) => (a.starts ?? '9').localeCompare(b.starts ?? '9'));
  return { ahead: sorted.filter((session) => !isPast(session)).map(view), past: sorted.filter(isPast).toReversed().map(view) };
}

function viewSession(session: Session, programme: Programme, today: string): SessionView {
  const { name, title, about, starts, ends, often = '', notice, book, link, mailbox } = session;
  const standing = standingOfSession(session, today);
  const canCome = standing === 'open';
  return {
    id: `session-${name}`, title, about, starts, notice, standing,
    when: starts && ends ? showSpan(starts, ends) : often,
    where: whereOfSession(session),
    state: stateOf(session, standing),
    places: canCome ? describePlaces(session) : undefined,
    book: canCome && (book || link || mailbox) ? { how: book, link, mailbox, mailto: mailbox && `mailto:${mailbox}?subject=${encodeURIComponent(`${title}: ${programme.title}`)}` } : undefined,
    calendar: starts && ['open', 'full'].includes(standing) ? `/programmes/${nameOfSession(programme, session)}.ics` : undefined,
  };
}

function stateOf({ left }: Session, standing: SessionStanding): string | undefined {
  return standing === 'open' && left === undefined ? undefined : text.sessions.states[standing];
}

function describePlaces({ places, left }: Session): string | undefined {
  if (left !== undefined) return text.sessions.someLeft(left, places);
  return places === undefined ? undefined : text.sessions.asMany(places);
}
