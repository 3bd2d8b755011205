import { datedSessions, nameOfSession, standingOfSession, whereOfSession, type DatedSession } from '../../catalogue/sessions.ts';
import { pastOf } from '../../history/page-past.ts';
import { revisionOf } from '../../history/revision.ts';
import { text } from '../text.ts';
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
    kind: 'programmes', slug, uid: uidOf(catalogue, 'programmes', nameOfSession({ slug: pastOf(history, programme.page.file).name }, session)), starts, ends, title: text.session(title, programme.title), url,
    ...(place ? { place } : {}),
    about: [programme.example && text.example, notice, about, sayPlaces(session, today), !isOff && sayBooking(session), url].filter(Boolean).join('\n\n'),
    categories: [text.training],
    contact: [programme.provider, session.mailbox ?? programme.signup?.mailbox].filter(Boolean).join(', '),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
    ...revisionOf(history, [programme.page.file, 'content/settings.yml'], moment),
  };
}

/** How many more people may come; nothing for a session that nobody can join any more, or of which nobody says. */
function sayPlaces(session: DatedSession, today: string): string | undefined {
  const standing = standingOfSession(session, today);
  if (standing === 'full') return text.noPlaces;
  if (standing !== 'open' || session.places === undefined) return undefined;
  return session.left === undefined ? text.allPlaces(session.places) : text.places(session.left, session.places);
}

function sayBooking({ book, link, mailbox, programme: { signup } }: DatedSession): string | undefined {
  const how = [book ?? signup?.how, link ?? signup?.link, mailbox ?? signup?.mailbox].filter(Boolean).join(' ');
  return how && text.booking(how);
}
