import { schoolName, schoolOf, type Catalogue, type Meeting, type Visit } from '../../catalogue/catalogue.ts';
import { identityOf } from '../../catalogue/identity.ts';
import type { History } from '../../history/history.ts';
import type { LostEvent } from '../../history/lost-events.ts';
import { pastOf } from '../../history/page-past.ts';
import { revisionOf, type Revision } from '../../history/revision.ts';
import { revisionOfText } from '../../history/revision-of-text.ts';
import { labelOf, MEETING_GROUPS, VISITORS } from '../../schema/vocabulary.ts';
import { standingOf } from '../../catalogue/visits.ts';
import { text } from '../text.ts';
import { saidBefore, SETTINGS, type EventPast, type World } from './event-past.ts';
import type { CalendarEvent } from './write-calendar.ts';

/** An event, and what decides which calendars it is in. */
export interface PartnershipEvent extends CalendarEvent {
  kind: 'meetings' | 'visits' | 'programmes';
  slug: string;
  group?: string;
  /** The school in whose building it takes place, when it is one of ours. */
  host?: string;
}

/** What an event says to people: everything but its name for programs and its revision. */
type Saying = Omit<PartnershipEvent, 'uid' | keyof Revision>;

/** What events are made from. `moment` is the time of the build. */
export interface EventSources {
  catalogue: Catalogue;
  history: History;
  lost: readonly LostEvent[];
  moment: Date;
  /** What the events said before; without it, an event counts as changed whenever a file does that it is made from. */
  past?: EventPast | undefined;
}

/** Every meeting and visit. Includes those that were deleted before they took place: they are cancelled in people’s calendars. */
export function listEvents(sources: EventSources): PartnershipEvent[] {
  const { catalogue, history, lost } = sources;
  const there = [...catalogue.meetings.map((meeting) => fromItem('meetings', meeting, sayMeeting, sources)), ...catalogue.visits.map((visit) => fromItem('visits', visit, sayVisit, sources))];
  const names = new Set([...there.map(({ uid }) => uid), ...catalogue.aside.map(({ kind, file }) => uidOf(catalogue, kind, pastOf(history, file).name))]);
  return [...there, ...lost.map((one) => fromLost(one, sources)).filter(({ uid }) => !names.has(uid))];
}

/** The permanent name of an event: its kind, the first name of its page, and the first address of the site. It stays when the page is renamed or the site moves. */
export function uidOf({ settings }: Pick<Catalogue, 'settings'>, kind: string, name: string): string {
  return `${kind}-${name}@${identityOf(settings).replace(/^https?:\/\//, '')}`;
}

function fromItem<T extends Meeting | Visit>(kind: 'meetings' | 'visits', item: T, say: (item: T, world: World) => Saying, sources: EventSources): PartnershipEvent {
  const { catalogue, history, moment } = sources;
  const { file } = item.page;
  const saying = say(item, catalogue);
  const before = saidBefore<T>(file, say, sources);
  // Where it is not known what the event said, every change of the files that it is made from may be one of its text.
  const revision = before ? revisionOfText(before, JSON.stringify(saying), moment) : revisionOf(history, [file, `content/schools/${item.host}.mdx`, SETTINGS], moment);
  return { ...saying, uid: uidOf(catalogue, kind, pastOf(history, file).name), ...revision };
}

function sayMeeting(meeting: Meeting, world: World): Saying {
  const { settings } = world;
  const { slug, group, host, starts, ends, title, agenda, notice, room, travel, access, example } = meeting;
  return {
    ...placeAndAddress('meetings', slug, host, world), kind: 'meetings', slug, group, host, starts, ends, title,
    about: inBlocks(
      example && text.example, notice, inLines(text.agenda, agenda), room && text.room(room), travel && text.travel(travel), access && text.access(access),
      meeting.state === 'cancelled' ? addressOf(world, `/meetings/${slug}/`) : text.notesAfterwards(addressOf(world, `/meetings/${slug}/`)),
    ),
    categories: [text.meeting, labelOf(MEETING_GROUPS, group)],
    contact: `${settings.foundation}, ${settings.mailbox}`,
    status: statusOf(meeting),
  };
}

function sayVisit(visit: Visit, world: World): Saying {
  const { slug, host, starts, ends, title, see, who, notice, travel, access, example } = visit;
  const mailbox = schoolOf(world, host)?.mailbox ?? world.settings.mailbox;
  return {
    ...placeAndAddress('visits', slug, host, world), kind: 'visits', slug, host, starts, ends, title,
    about: inBlocks(
      example && text.example, notice, inLines(text.see, see),
      [text.who(who.map((one) => labelOf(VISITORS, one).toLowerCase())), sayPlaces(visit)].filter(Boolean).join(' '),
      travel && text.travel(travel), access && text.access(access), addressOf(world, `/visits/${slug}/`),
    ),
    categories: [text.visit],
    contact: `${schoolName(world, host)}, ${mailbox}`,
    status: statusOf(visit),
  };
}

/** How many more people may come; nothing for a visit that nobody can join any more. It is what was last written down: a day that passes changes no event. */
function sayPlaces(visit: Visit): string {
  const standing = standingOf(visit, visit.starts.slice(0, 10));
  if (standing === 'full') return text.noPlaces;
  return standing === 'open' ? text.places(visit.left, visit.places) : '';
}

function fromLost(lost: LostEvent, sources: EventSources): PartnershipEvent {
  const { catalogue, history, moment } = sources;
  const { kind, slug, file, title, starts, ends, host, group, changed, movedTo, example } = lost;
  const list = addressOf(catalogue, movedTo ?? `/${kind}/`);
  const before = kind === 'meetings' ? saidBefore<Meeting>(file, sayMeeting, sources) : saidBefore<Visit>(file, sayVisit, sources);
  return {
    uid: uidOf(catalogue, kind, pastOf(history, file).name), kind, slug, ...(group ? { group } : {}), host, starts, ends, title, url: list, changed,
    sequence: Math.max(lost.sequence, before ? revisionOfText(before, undefined, moment).sequence : 0),
    about: inBlocks(example && text.example, movedTo ? text.renamed(list) : text.lost(list)),
    place: placeOf(catalogue, host),
    categories: [kind === 'meetings' ? text.meeting : text.visit],
    contact: `${catalogue.settings.foundation}, ${catalogue.settings.mailbox}`,
    status: 'CANCELLED',
  };
}

function placeAndAddress(kind: string, slug: string, host: string, world: World): Pick<Saying, 'url' | 'place'> {
  return { url: addressOf(world, `/${kind}/${slug}/`), place: placeOf(world, host) };
}

function placeOf(world: World, host: string): string {
  const school = schoolOf(world, host);
  return school ? `${school.title}, ${school.place}` : schoolName(world, host);
}

/** Whether it will take place. */
function statusOf({ state }: Meeting | Visit): CalendarEvent['status'] {
  return state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED';
}

function addressOf({ settings }: World, path: string): string {
  return new URL(path, settings.address).href;
}

function inBlocks(...blocks: (string | false | undefined)[]): string {
  return blocks.filter(Boolean).join('\n\n');
}

/** A heading with a list below it. */
function inLines(heading: string, lines: readonly string[]): string {
  return `${heading}\n${lines.map((line) => `• ${line}`).join('\n')}`;
}
