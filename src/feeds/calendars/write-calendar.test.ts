import fc from 'fast-check';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

const base: CalendarEvent = {
  uid: 'visits-circle@example.org', starts: '2026-12-09T11:30', ends: '2026-12-09T14:00', title: 'Circle', about: 'Words.', url: 'https://example.org/visits/circle/', categories: ['Visit'],
  status: 'CONFIRMED', sequence: 5, changed: new Date('2026-11-20T09:00:00Z'),
};

/** The events of a calendar as ical.js reads them, strictly. */
function readByIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  ICAL.TimezoneService.register(zone, zone.tzid);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const readByNodeIcal = (text: string) => Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT') as VEvent[];
const wordsOf = (value: unknown) => (typeof value === 'object' && value ? (value as { val: string }).val : value);

test('an event is written as the standard asks, letter for letter', () => {
  const text = writeCalendar({ name: 'Visits', about: 'Open doors', source: 'https://example.org/calendars/visits.ics', events: [{ ...base, place: 'Oak Primary, Ashcombe', contact: 'Oak Primary, office@oak.example.org' }] });
  expect(text.replaceAll('\r\n', '\n').replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/, '(time zone)')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Sharing restorative practice//Calendar//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Visits
    X-WR-CALNAME:Visits
    DESCRIPTION:Open doors
    X-WR-CALDESC:Open doors
    X-WR-TIMEZONE:Europe/London
    SOURCE;VALUE=URI:https://example.org/calendars/visits.ics
    REFRESH-INTERVAL;VALUE=DURATION:PT6H
    X-PUBLISHED-TTL:PT6H
    (time zone)
    BEGIN:VEVENT
    UID:visits-circle@example.org
    DTSTAMP:20261120T090000Z
    LAST-MODIFIED:20261120T090000Z
    SEQUENCE:5
    DTSTART;TZID=Europe/London:20261209T113000
    DTEND;TZID=Europe/London:20261209T140000
    SUMMARY:Circle
    DESCRIPTION:Words.
    LOCATION:Oak Primary\\, Ashcombe
    URL:https://example.org/visits/circle/
    CATEGORIES:Visit
    CONTACT:Oak Primary\\, office@oak.example.org
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CLASS:PUBLIC
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

describe('times', () => {
  // Each was worked out by hand: in winter clocks show UTC, in summer one hour more. They change at 01:00 UTC.
  const cases = [
    ['in winter', '2026-12-09T11:30', '2026-12-09T14:00', '2026-12-09T11:30Z', '2026-12-09T14:00Z'],
    ['in summer', '2026-06-10T09:30', '2026-06-10T11:30', '2026-06-10T08:30Z', '2026-06-10T10:30Z'],
    ['the last minute of winter time in 2026', '2026-03-29T00:59', '2026-03-29T02:00', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
    ['over the change in March 2027', '2027-03-27T09:00', '2027-03-28T15:00', '2027-03-27T09:00Z', '2027-03-28T14:00Z'],
    ['the day of the change in March 2025', '2025-03-30T09:00', '2025-03-30T10:00', '2025-03-30T08:00Z', '2025-03-30T09:00Z'],
    ['over the change in October 2026', '2026-10-24T09:00', '2026-10-25T15:00', '2026-10-24T08:00Z', '2026-10-25T15:00Z'],
    ['the last sure minute of summer time in 2026', '2026-10-25T00:59', '2026-10-25T02:00', '2026-10-24T23:59Z', '2026-10-25T02:00Z'],
    ['on the last day of October, a Sunday, when the clocks change', '2027-10-31T09:00', '2027-10-31T10:00', '2027-10-31T09:00Z', '2027-10-31T10:00Z'],
    ['in the last week of October, of which there are five Sundays, before the clocks change', '2027-10-28T09:00', '2027-10-28T10:00', '2027-10-28T08:00Z', '2027-10-28T09:00Z'],
    ['over three days', '2026-12-01T09:00', '2026-12-03T15:00', '2026-12-01T09:00Z', '2026-12-03T15:00Z'],
  ] as const;

  test.each(cases)('%s are read as the same moments by two programs', (_, starts, ends, from, to) => {
    const text = writeCalendar({ events: [{ ...base, starts, ends }] });
    const [one] = readByIcalJs(text);
    const [two] = readByNodeIcal(text);
    const moments = [new Date(from), new Date(to)];
    expect([one!.startDate.toJSDate(), one!.endDate.toJSDate()]).toEqual(moments);
    expect([new Date(+two!.start), new Date(+two!.end!)]).toEqual(moments);
  });

  test.each([
    ['one day', '2026-12-09', '2026-12-09', '20261209', '20261210'],
    ['a week over the change of clocks and the end of a month', '2026-10-26', '2026-11-01', '20261026', '20261102'],
    ['over the change in March', '2027-03-27', '2027-03-28', '20270327', '20270329'],
    ['the end of February in a leap year', '2028-02-28', '2028-02-29', '20280228', '20280301'],
    ['minutes from midnight to a minute before', '2026-12-09T00:00', '2026-12-10T23:59', '20261209', '20261211'],
    ['minutes from midnight to midnight', '2026-12-09T00:00', '2026-12-11T00:00', '20261209', '20261211'],
  ])('whole days end with the day after the last: %s', (_, starts, ends, first, after) => {
    const text = writeCalendar({ events: [{ ...base, starts, ends }] });
    expect(text).toContain(`DTSTART;VALUE=DATE:${first}\r\nDTEND;VALUE=DATE:${after}\r\n`);
    const [one] = readByIcalJs(text);
    expect([one!.startDate.isDate, one!.startDate.toICALString(), one!.endDate.toICALString()]).toEqual([true, first, after]);
    expect(readByNodeIcal(text)[0]).toMatchObject({ datetype: 'date' });
  });

  test('what takes no time has no end, for an end has to be later', () => {
    expect(writeCalendar({ events: [{ ...base, ends: base.starts }] })).not.toContain('DTEND');
  });
});

test('what is cancelled says so in its state and in its title, and nobody is busy', () => {
  const [event] = readByNodeIcal(writeCalendar({ events: [{ ...base, status: 'CANCELLED' }] }));
  expect([event!.status, wordsOf(event!.summary), event!.transparency]).toEqual(['CANCELLED', 'Cancelled: Circle', 'TRANSPARENT']);
});

test('two events of one name are not published', () => {
  expect(() => writeCalendar({ name: 'Visits', events: [base, base] })).toThrow('Two events of the calendar Visits have the same name, so one would take the place of the other: visits-circle@example.org');
});

/** Text as people paste it: letters of every script, characters with a meaning in a calendar, line breaks, very long words. */
const hostile = fc.array(fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', ',', ';', ':', '\\', '\\n', '"', '\u2028', '\0', '\x07', '\t', 'END:VEVENT', '\nEND:VCALENDAR\n', 'BEGIN:VEVENT', '👩🏽‍🏫', '👍', 'שלום', 'مرحبا', '\u202e', 'é', 'x'.repeat(200), '€'.repeat(90), '\ud800', ' ', '\ufeff'),
  fc.string({ unit: 'grapheme' }),
)).map((pieces) => `a${pieces.join('')}z`);

const plainly = (words: string) => words.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');

test('whatever people write stays one event of the same words, on lines of 75 octets at the most', () => {
  fc.assert(fc.property(hostile, hostile, fc.array(hostile, { minLength: 1, maxLength: 3 }), (title, about, categories) => {
    const text = writeCalendar({ name: title, about, events: [{ ...base, title, about, place: about, contact: title, categories }, { ...base, uid: 'visits-other@example.org' }] });
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // A letter that was cut in two would come back as something else.
    expect(Buffer.from(text).toString()).toBe(text);
    const one = readByIcalJs(text);
    expect(one).toHaveLength(2);
    const first = one.find(({ uid }) => uid === base.uid)!;
    expect([first.summary, first.description, first.location]).toEqual([title, about, about].map(plainly));
    expect(first.component.getFirstProperty('categories')!.getValues()).toEqual(categories.map(plainly));
    const two = readByNodeIcal(text);
    expect(two.map(({ uid }) => uid).toSorted()).toEqual(['visits-circle@example.org', 'visits-other@example.org']);
    // node-ical takes \\\\n, a backslash and an n, for the end of a line.
    if (!title.includes('\\')) expect(wordsOf(two.find(({ uid }) => uid === base.uid)!.summary)).toBe(plainly(title));
  }), { numRuns: 300 });
});
