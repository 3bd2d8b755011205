import { addDays, isWholeDays, lastDayOf } from '../../dates/london-time.ts';
import { text } from '../text.ts';
import { escapeText, writeLine } from './ical-line.ts';
import { TIME_ZONE } from './time-zone.ts';

/** An event in a calendar. */
export interface CalendarEvent {
  /** Its permanent name, in every calendar. */
  uid: string;
  /** Two days, the last one included, or two minutes in UK local time. */
  starts: string;
  ends: string;
  title: string;
  about: string;
  place?: string;
  /** The full address of its page. */
  url: string;
  categories: readonly string[];
  /** Who answers questions: a body and the mailbox of a role, never a person. */
  contact?: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  sequence: number;
  changed: Date;
  /** Whether people are free at that time, as on the first day of term. */
  isFree?: boolean;
}

/** A calendar to subscribe to. Without a name it is a single event for people to add to their own calendar. */
export interface CalendarOrder {
  name?: string;
  about?: string;
  /** The full address of the calendar. */
  source?: string;
  events: readonly CalendarEvent[];
}

/** How often programs should look for changes: four times a day. */
const EVERY = 'PT6H';

/** Writes a calendar according to RFC 5545 and RFC 7986. Throws when two events have the same name, because one would displace the other. */
export function writeCalendar({ name, about, source, events }: CalendarOrder): string {
  const names = new Set(events.map(({ uid }) => uid));
  if (names.size < events.length) throw new Error(`Two events of the calendar ${name ?? ''} have the same name, so one would take the place of the other: ${events.find(({ uid }, index) => events.findIndex((other) => other.uid === uid) < index)!.uid}`);
  const sorted = events.toSorted((a, b) => (a.starts + a.uid < b.starts + b.uid ? -1 : 1));
  return [
    writeLine('BEGIN', 'VCALENDAR'),
    writeLine('VERSION', '2.0'),
    writeLine('PRODID', '-//Sharing restorative practice//Calendar//EN'),
    writeLine('CALSCALE', 'GREGORIAN'),
    writeLine('METHOD', 'PUBLISH'),
    ...(name ? describe(name, about, source) : []),
    TIME_ZONE,
    ...sorted.map(writeEvent),
    writeLine('END', 'VCALENDAR'),
  ].join('');
}

/** Writes each property in the standard’s way and in the older one that programs still look for. */
function describe(name: string, about: string | undefined, source: string | undefined): string[] {
  return [
    writeLine('NAME', escapeText(name)), writeLine('X-WR-CALNAME', escapeText(name)),
    ...(about ? [writeLine('DESCRIPTION', escapeText(about)), writeLine('X-WR-CALDESC', escapeText(about))] : []),
    writeLine('X-WR-TIMEZONE', 'Europe/London'),
    ...(source ? [writeLine('SOURCE;VALUE=URI', source)] : []),
    writeLine('REFRESH-INTERVAL;VALUE=DURATION', EVERY), writeLine('X-PUBLISHED-TTL', EVERY),
  ];
}

function writeEvent(event: CalendarEvent): string {
  const isOff = event.status === 'CANCELLED';
  return [
    writeLine('BEGIN', 'VEVENT'),
    writeLine('UID', event.uid),
    writeLine('DTSTAMP', toUtc(event.changed)),
    writeLine('LAST-MODIFIED', toUtc(event.changed)),
    writeLine('SEQUENCE', String(event.sequence)),
    ...writeTimes(event),
    // Some programs show a cancelled event like any other, so its title says it too.
    writeLine('SUMMARY', escapeText(isOff ? text.cancelled(event.title) : event.title)),
    writeLine('DESCRIPTION', escapeText(event.about)),
    ...(event.place ? [writeLine('LOCATION', escapeText(event.place))] : []),
    writeLine('URL', event.url),
    writeLine('CATEGORIES', event.categories.map(escapeText).join(',')),
    ...(event.contact ? [writeLine('CONTACT', escapeText(event.contact))] : []),
    writeLine('STATUS', event.status),
    writeLine('TRANSP', isOff || event.isFree ? 'TRANSPARENT' : 'OPAQUE'),
    writeLine('CLASS', 'PUBLIC'),
    writeLine('END', 'VEVENT'),
  ].join('');
}

/** Writes the times of an event. Whole days end on the day after the last; an event of no length has no end. */
function writeTimes({ starts, ends }: CalendarEvent): string[] {
  if (starts.length === 10 || isWholeDays(starts, ends)) {
    const last = ends.length === 10 ? ends : lastDayOf(ends);
    return [writeLine('DTSTART;VALUE=DATE', plain(starts.slice(0, 10))), writeLine('DTEND;VALUE=DATE', plain(addDays(last, 1)))];
  }
  const zoned = (minute: string) => `${plain(minute)}00`;
  return [writeLine('DTSTART;TZID=Europe/London', zoned(starts)), ...(ends > starts ? [writeLine('DTEND;TZID=Europe/London', zoned(ends))] : [])];
}

function toUtc(moment: Date): string {
  return `${plain(moment.toISOString().slice(0, 19))}Z`;
}

function plain(written: string): string {
  return written.replace(/[-:]/g, '');
}
