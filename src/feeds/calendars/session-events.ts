import type { Programme } from '../../catalogue/catalogue.ts';
import { datedSessions, nameOfSession, standingOfSession, whereOfSession, type DatedSession, type Session } from '../../catalogue/sessions.ts';
import { pastOf } from '../../history/page-past.ts';
import { revisionOf, type Revision } from '../../history/revision.ts';
import { revisionOfText } from '../../history/revision-of-text.ts';
import { text } from '../text.ts';
import { saidBefore, SETTINGS, type World } from './event-past.ts';
import { uidOf, type EventSources, type PartnershipEvent } from './events.ts';

/** What a session says to people: everything but its name for programs and its revision. */
type Saying = Omit<PartnershipEvent, 'uid' | keyof Revision>;

/** Where sessions come from, and what they said before. */
type SessionSources = Pick<EventSources, 'catalogue' | 'history' | 'moment' | 'past'>;

/** Every session of a programme whose day is known, as an event. Nobody subscribes to a session that has no day. */
export function listSessionEvents(sources: SessionSources): PartnershipEvent[] {
  return datedSessions(sources.catalogue).map((session) => fromSession(session, sources));
}

function fromSession(session: DatedSession, sources: SessionSources): PartnershipEvent {
  const { catalogue, history, moment } = sources;
  const { file } = session.programme.page;
  const saying = saySession(session, catalogue);
  const before = saidBefore<Programme>(file, (programme, world) => sayNamed(session.name, programme, world), sources);
  return {
    ...saying, uid: uidOf(catalogue, 'programmes', nameOfSession({ slug: pastOf(history, file).name }, session)),
    // Where it is not known what the session said, every change of the files that it is made from may be one of its text.
    ...(before ? revisionOfText(before, JSON.stringify(saying), moment) : revisionOf(history, [file, SETTINGS], moment)),
  };
}

/** What the session of this name said in one version of its programme; nothing where there was none, or it had no day. */
function sayNamed(name: string, programme: Programme, world: World): Saying | undefined {
  const session = programme.sessions?.find((one) => one.name === name);
  return session && hasDay(session) ? saySession({ ...session, programme }, world) : undefined;
}

function hasDay(session: Session): session is Session & Pick<DatedSession, 'starts' | 'ends'> {
  return Boolean(session.starts && session.ends);
}

function saySession(session: DatedSession, { settings }: World): Saying {
  const { programme, starts, ends, title, about, notice } = session;
  const url = `${new URL(`/programmes/${programme.slug}/`, settings.address).href}#session-${session.name}`;
  const place = whereOfSession(session);
  const isOff = session.state === 'cancelled';
  return {
    kind: 'programmes', slug: nameOfSession(programme, session), starts, ends, title: text.session(title, programme.title), url,
    ...(place ? { place } : {}),
    about: [programme.example && text.example, notice, about, sayPlaces(session), !isOff && sayBooking(session), url].filter(Boolean).join('\n\n'),
    categories: [text.training],
    contact: [programme.provider, session.mailbox ?? programme.signup?.mailbox].filter(Boolean).join(', '),
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** How many more people may come; nothing for a session that is cancelled, or of which nobody says. It is what was last written down: a day that passes changes no event. */
function sayPlaces(session: DatedSession): string | undefined {
  const standing = standingOfSession(session, session.starts.slice(0, 10));
  if (standing === 'full') return text.noPlaces;
  if (standing !== 'open' || session.places === undefined) return undefined;
  return session.left === undefined ? text.allPlaces(session.places) : text.places(session.left, session.places);
}

function sayBooking({ book, link, mailbox, programme: { signup } }: DatedSession): string | undefined {
  const how = [book ?? signup?.how, link ?? signup?.link, mailbox ?? signup?.mailbox].filter(Boolean).join(' ');
  return how && text.booking(how);
}
