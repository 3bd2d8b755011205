import { schoolName, schoolOf, type Catalogue, type Meeting, type Visit } from '../../catalogue/catalogue.ts';
import type { History } from '../../history/history.ts';
import type { LostEvent } from '../../history/lost-events.ts';
import { revisionOf, type Revision } from '../../history/revision.ts';
import { labelOf, MEETING_GROUPS, VISITORS } from '../../schema/vocabulary.ts';
import { standingOf } from '../../catalogue/visits.ts';
import type { CalendarEvent } from './write-calendar.ts';

/** An event, and what decides which calendars it is in. */
export interface PartnershipEvent extends CalendarEvent {
  kind: 'meetings' | 'visits' | 'programmes';
  slug: string;
  group?: string;
  /** The school in whose building it takes place, when it is one of ours. */
  host?: string;
}

/** What events are made from. `moment` is the time of the build. */
export interface EventSources {
  catalogue: Catalogue;
  history: History;
  lost: readonly LostEvent[];
  moment: Date;
}

/** Every meeting and visit. Includes those that were deleted before they took place: they are cancelled in people’s calendars. */
export function listEvents(sources: EventSources): PartnershipEvent[] {
  const { catalogue, lost } = sources;
  const there = [...catalogue.meetings.map((meeting) => fromMeeting(meeting, sources)), ...catalogue.visits.map((visit) => fromVisit(visit, sources))];
  const names = new Set([...there.map(({ uid }) => uid), ...catalogue.aside.map(({ kind, slug }) => uidOf(catalogue, kind, slug))]);
  return [...there, ...lost.map((one) => fromLost(one, catalogue)).filter(({ uid }) => !names.has(uid))];
}

/** The permanent name of an event: its path on the site. A page with a new name becomes a new event. */
export function uidOf({ settings }: Pick<Catalogue, 'settings'>, kind: string, slug: string): string {
  return `${kind}-${slug}@${new URL(settings.address).hostname}`;
}

function fromMeeting(meeting: Meeting, sources: EventSources): PartnershipEvent {
  const { catalogue } = sources;
  const { settings } = catalogue;
  const { slug, group, host, starts, ends, title, agenda, notice, room, travel, access, example } = meeting;
  return {
    ...frameOf(sources, 'meetings', slug, host, meeting.page.file), kind: 'meetings', slug, group, host, starts, ends, title,
    about: inBlocks(
      example && EXAMPLE, notice, `Agenda:\n${agenda.map((point) => `• ${point}`).join('\n')}`, room && `Where in the school: ${room}`, travel && `Getting there: ${travel}`, access && `Access: ${access}`,
      meeting.state === 'cancelled' ? addressOf(catalogue, `/meetings/${slug}/`) : `Notes, decisions and actions stand here afterwards: ${addressOf(catalogue, `/meetings/${slug}/`)}`,
    ),
    categories: ['Meeting', labelOf(MEETING_GROUPS, group)],
    contact: `${settings.foundation}, ${settings.mailbox}`,
    status: statusOf(meeting),
  };
}

function fromVisit(visit: Visit, sources: EventSources): PartnershipEvent {
  const { catalogue } = sources;
  const { slug, host, starts, ends, title, see, who, notice, travel, access, example } = visit;
  const mailbox = schoolOf(catalogue, host)?.mailbox ?? catalogue.settings.mailbox;
  return {
    ...frameOf(sources, 'visits', slug, host, visit.page.file), kind: 'visits', slug, host, starts, ends, title,
    about: inBlocks(
      example && EXAMPLE, notice, `What you will see:\n${see.map((thing) => `• ${thing}`).join('\n')}`,
      `Who may come: ${who.map((one) => labelOf(VISITORS, one).toLowerCase()).join(', ')}.${sayPlaces(visit, catalogue.today)}`,
      travel && `Getting there: ${travel}`, access && `Access: ${access}`, addressOf(catalogue, `/visits/${slug}/`),
    ),
    categories: ['Visit'],
    contact: `${schoolName(catalogue, host)}, ${mailbox}`,
    status: statusOf(visit),
  };
}

/** How many more people may come; nothing for a visit that nobody can join any more. */
function sayPlaces(visit: Visit, today: string): string {
  const standing = standingOf(visit, today);
  if (standing === 'full') return ' No place is left.';
  return standing === 'open' ? ` ${visit.left} of ${visit.places} places left.` : '';
}

function fromLost({ kind, slug, title, starts, ends, host, group, sequence, changed, movedTo, example }: LostEvent, catalogue: Catalogue): PartnershipEvent {
  const list = addressOf(catalogue, movedTo ?? `/${kind}/`);
  return {
    uid: uidOf(catalogue, kind, slug), kind, slug, ...(group ? { group } : {}), host, starts, ends, title, url: list, sequence, changed,
    about: inBlocks(example && EXAMPLE, movedTo ? `It has another name now: ${list}` : `It will not take place. What is planned instead: ${list}`),
    place: placeOf(catalogue, host),
    categories: [kind === 'meetings' ? 'Meeting' : 'Visit'],
    contact: `${catalogue.settings.foundation}, ${catalogue.settings.mailbox}`,
    status: 'CANCELLED',
  };
}

const EXAMPLE = 'Example. Invented to show how the site works.';

function frameOf({ catalogue, history, moment }: EventSources, kind: string, slug: string, host: string, file: string): Revision & { uid: string; url: string; place: string } {
  // An event gives its school’s address and contact, so it changes with the school and with the settings too.
  const files = [file, `content/schools/${host}.mdx`, 'content/settings.yml'];
  return { uid: uidOf(catalogue, kind, slug), url: addressOf(catalogue, `/${kind}/${slug}/`), place: placeOf(catalogue, host), ...revisionOf(history, files, moment) };
}

function placeOf(catalogue: Catalogue, host: string): string {
  const school = schoolOf(catalogue, host);
  return school ? `${school.title}, ${school.place}` : schoolName(catalogue, host);
}

/** Whether it will take place. */
function statusOf({ state }: Meeting | Visit): CalendarEvent['status'] {
  return state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED';
}

function addressOf({ settings }: Catalogue, path: string): string {
  return new URL(path, settings.address).href;
}

function inBlocks(...blocks: (string | false | undefined)[]): string {
  return blocks.filter(Boolean).join('\n\n');
}
