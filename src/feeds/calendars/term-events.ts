import { showTerm } from '../../dates/show-dates.ts';
import { addDays } from '../../dates/london-time.ts';
import { revisionOf } from '../../history/revision.ts';
import type { CalendarEvent } from './write-calendar.ts';
import { uidOf, type EventSources } from './events.ts';

/** The first and last days of terms, and the holidays in and between them, as days in a calendar. */
export function listTermEvents({ catalogue, history, moment }: Pick<EventSources, 'catalogue' | 'history' | 'moment'>): CalendarEvent[] {
  const { settings } = catalogue;
  const revision = revisionOf(history, ['content/settings.yml'], moment);
  const day = (name: string, title: string, starts: string, ends: string): CalendarEvent => ({
    ...revision, uid: uidOf(catalogue, 'terms', name), starts, ends, title, url: new URL('/calendars/#terms', settings.address).href, categories: ['Term dates'], status: 'CONFIRMED', isFree: true,
    about: `From the term dates of ${settings.name}. The dates of your own school may be others.`,
  });
  return settings.terms.flatMap(({ term, starts, ends, half }, index) => {
    const next = settings.terms[index + 1];
    const holiday = next && addDays(ends, 1) < next.starts ? [day(`${term}-holiday`, `School holiday after the ${showTerm(term).toLowerCase()}`, addDays(ends, 1), addDays(next.starts, -1))] : [];
    return [
      day(`${term}-begins`, `${showTerm(term)} begins`, starts, starts),
      ...(half ? [day(`${term}-half`, `Half-term holiday, ${showTerm(term).toLowerCase()}`, half.starts, half.ends)] : []),
      day(`${term}-ends`, `${showTerm(term)} ends`, ends, ends),
      ...holiday,
    ];
  });
}
