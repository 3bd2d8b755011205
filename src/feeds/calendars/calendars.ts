import type { Catalogue } from '../../catalogue/catalogue.ts';
import { MEETING_GROUPS } from '../../schema/vocabulary.ts';
import type { PartnershipEvent } from './events.ts';
import type { CalendarEvent } from './write-calendar.ts';

/** A calendar that people can subscribe to. */
export interface Calendar {
  /** Its path: `/calendars/<path>.ics`. It never changes, because nobody would tell the subscribers. */
  path: string;
  /** Its name on the page that lists it. */
  label: string;
  about: string;
  events: CalendarEvent[];
}

/** Every calendar: for everything, for visits, for training sessions, for each group's meetings, for the terms, and for each school. */
export function listCalendars({ settings, schools }: Pick<Catalogue, 'settings' | 'schools'>, events: readonly PartnershipEvent[], terms: readonly CalendarEvent[]): Calendar[] {
  const sorted = schools.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return [
    { path: 'everything', label: 'Everything', about: `Every meeting, visit and training session of ${settings.name}, and the term dates.`, events: [...events, ...terms] },
    { path: 'visits', label: 'Visits', about: 'Days on which a school opens its doors to others.', events: events.filter(({ kind }) => kind === 'visits') },
    { path: 'sessions', label: 'Training sessions', about: 'Sessions of programmes that people can book.', events: events.filter(({ kind }) => kind === 'programmes') },
    ...MEETING_GROUPS.map(({ value, label }): Calendar => ({ path: value, label: `Meetings: ${label.toLowerCase()}`, about: `The termly meetings of ${label.toLowerCase()}.`, events: events.filter(({ group }) => group === value) })),
    { path: 'terms', label: 'Term dates', about: 'When terms begin and end, and the holidays.', events: [...terms] },
    // What happens in the building. Meetings that its staff attend elsewhere are in the calendars of the groups, whose members know who they are.
    ...sorted.map(({ slug, title }): Calendar => ({ path: `schools/${slug}`, label: title, about: `Meetings and visits that take place at ${title}.`, events: events.filter(({ host }) => host === slug) })),
  ];
}
