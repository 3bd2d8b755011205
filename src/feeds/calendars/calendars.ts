import type { Catalogue } from '../../catalogue/catalogue.ts';
import { MEETING_GROUPS } from '../../schema/vocabulary.ts';
import { text } from '../text.ts';
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
    { path: 'everything', label: text.everything.label, about: text.everything.about(settings.name), events: [...events, ...terms] },
    { path: 'visits', ...text.visits, events: events.filter(({ kind }) => kind === 'visits') },
    { path: 'sessions', ...text.sessions, events: events.filter(({ kind }) => kind === 'programmes') },
    ...MEETING_GROUPS.map(({ value, label }): Calendar => ({ path: value, label: text.meetings.label(label.toLowerCase()), about: text.meetings.about(label.toLowerCase()), events: events.filter(({ group }) => group === value) })),
    { path: 'terms', ...text.terms, events: [...terms] },
    // What happens in the building. Meetings that its staff attend elsewhere are in the calendars of the groups, whose members know who they are.
    ...sorted.map(({ slug, title }): Calendar => ({ path: `schools/${slug}`, label: title, about: text.school(title), events: events.filter(({ host }) => host === slug) })),
  ];
}
