import type { Catalogue, Programme } from './catalogue.ts';
import { makeOnce } from './make-once.ts';

/** An occasion of a programme, as its page has it. */
export type Session = NonNullable<Programme['sessions']>[number];

/** A session whose day is known, with its programme. */
export interface DatedSession extends Session {
  starts: string;
  ends: string;
  programme: Programme;
}

/** What a session is today, whatever was last written down. */
export type SessionStanding = 'open' | 'full' | 'done' | 'cancelled';

/** What a session is on a day. Nobody has to remember to change a session once it has passed. */
export function standingOfSession({ state, ends, left }: Session, today: string): SessionStanding {
  if (state === 'cancelled') return 'cancelled';
  if (ends && ends.slice(0, 10) < today) return 'done';
  return state === 'full' || left === 0 ? 'full' : 'open';
}

/** Every session whose day is known, the soonest first. */
export const datedSessions: (catalogue: Catalogue) => readonly DatedSession[] = makeOnce(({ programmes }) =>
  programmes.flatMap((programme) => (programme.sessions ?? []).flatMap((session) => (session.starts && session.ends ? [{ ...session, starts: session.starts, ends: session.ends, programme }] : [])))
    .toSorted((a, b) => a.starts.localeCompare(b.starts)));

/** The sessions still to come that people can book, the soonest first. */
export const sessionsToBook: (catalogue: Catalogue) => readonly DatedSession[] = makeOnce((catalogue) =>
  datedSessions(catalogue).filter((session) => standingOfSession(session, catalogue.today) === 'open' && session.starts.slice(0, 10) >= catalogue.today));

/** The name of a session in addresses and calendars. Two dashes never occur in the name of a programme, so no two sessions share one. */
export function nameOfSession(programme: Pick<Programme, 'slug'>, { name }: Pick<Session, 'name'>): string {
  return `${programme.slug}--${name}`;
}

/** Where a session takes place: "Village hall, Ashcombe", "Online", or both; undefined where nobody says. */
export function whereOfSession({ place, online }: Pick<Session, 'place' | 'online'>): string | undefined {
  if (place && online) return `${place}, and online`;
  return place ?? (online ? 'Online' : undefined);
}
