import { datedSessions, nameOfSession, standingOfSession, whereOfSession, type DatedSession } from '../../catalogue/sessions.ts';
import { revisionOf } from '../../history/revision.ts';
import { uidOf, type EventSources, type PartnershipEvent } from './events.ts';

/** Every session of a programme whose day is known, as an event. Nobody subscribes to a session that has no day. */
export function listSessionEvents(sources: Pick<EventSources, 'catalogue' | 'history' | 'moment'>): PartnershipEvent[] {
  return datedSessions(sources.catalogue).map((session) => fromSession(session, sources));
}

function fromSession(session: DatedSession, { catalogue, history, moment }: Pick<EventSources, 'catalogue' | 'history' | 'moment'>): PartnershipEvent {
  const { programme, starts, ends, title, about, notice } = session;
  const { settings, today } = catalogue;
  const slug = nameOfSession(programme, session);
  const page = new URL(`/programmes/${programme.slug}/`, settings.address).href;
  const url = `${page}#session-${session.name}`;
  const place = whereOfSession(session);
  const isOff = standingOfSession(session, today) === 'cancelled';
  return {
    kind: 'programmes', slug, uid: uidOf(catalogue, 'programmes', slug), starts, ends, title: words.title(title, programme.title), url,
    ...(place ? { place } : {}),
    about: [programme.example && words.example, notice, about, sayPlaces(session, today), !isOff && sayBooking(session), url].filter(Boolean).join('\n\n'),
    categories: [words.category],
    contact: [programme.provider, session.mailbox ?? programme.signup?.mailbox].filter(Boolean).join(', '),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    ...revisionOf(history, [programme.page.file, 'content/settings.yml'], moment),
  };
}

/** How many more people may come; nothing for a session that nobody can join any more, or of which nobody says. */
function sayPlaces(session: DatedSession, today: string): string | undefined {
  const standing = standingOfSession(session, today);
  if (standing === 'full') return words.full;
  if (standing !== 'open' || session.places === undefined) return undefined;
  return session.left === undefined ? words.places(session.places) : words.left(session.left, session.places);
}

function sayBooking({ book, link, mailbox, programme: { signup } }: DatedSession): string | undefined {
  const how = [book ?? signup?.how, link ?? signup?.link, mailbox ?? signup?.mailbox].filter(Boolean).join(' ');
  return how && words.booking(how);
}

/** The sentences of an event, which calendars show without any markup. */
const words = {
  title: (session: string, programme: string) => `${session} (${programme})`,
  example: 'Example. Invented to show how the site works.',
  category: 'Training',
  full: 'No place is left.',
  places: (places: number) => `${places} ${places === 1 ? 'place' : 'places'}.`,
  left: (left: number, places: number) => `${left} of ${places} places left.`,
  booking: (how: string) => `How to book: ${how}`,
};
