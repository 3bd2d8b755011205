import type { Settings } from '../../catalogue/catalogue.ts';
import { showTerm } from '../../dates/show-dates.ts';
import { addDays } from '../../dates/london-time.ts';
import { pastOf } from '../../history/page-past.ts';
import { revisionOf, type Revision } from '../../history/revision.ts';
import { revisionOfText } from '../../history/revision-of-text.ts';
import { text } from '../text.ts';
import { SETTINGS } from './event-past.ts';
import type { CalendarEvent } from './write-calendar.ts';
import { uidOf, type EventSources } from './events.ts';

/** What a day of the term dates says: everything but its name for programs and its revision. */
type Saying = Omit<CalendarEvent, 'uid' | keyof Revision>;

/** The first and last days of terms, and the holidays in and between them, as days in a calendar. */
export function listTermEvents({ catalogue, history, moment, past }: Pick<EventSources, 'catalogue' | 'history' | 'moment' | 'past'>): CalendarEvent[] {
  const then = saidBefore(history, past);
  const whole = revisionOf(history, [SETTINGS], moment);
  return [...sayTerms(catalogue.settings)].map(([name, saying]) => ({
    ...saying, uid: uidOf(catalogue, 'terms', name),
    ...(then ? revisionOfText(then.map(({ at, texts }) => ({ at, text: texts.get(name) })), JSON.stringify(saying), moment) : whole),
  }));
}

/** What the term dates said after each change of the settings, by name; undefined when that is not known. */
function saidBefore(history: EventSources['history'], past: EventSources['past']): { at: number; texts: ReadonlyMap<string, string> }[] | undefined {
  const { changes } = pastOf(history, SETTINGS);
  if (!past || changes.some(({ blob }) => blob === undefined || !past.values.has(blob))) return undefined;
  // Nothing is published while the settings are faulty.
  return changes.flatMap(({ at, blob }) => {
    const settings = past.values.get(blob!) as Settings | null;
    return settings ? [{ at, texts: new Map([...sayTerms(settings)].map(([name, saying]) => [name, JSON.stringify(saying)])) }] : [];
  });
}

function sayTerms(settings: Settings): Map<string, Saying> {
  const day = (name: string, title: string, starts: string, ends: string): [string, Saying] => [name, {
    starts, ends, title, url: new URL('/calendars/#terms', settings.address).href, categories: [text.termDates], status: 'CONFIRMED', isFree: true, about: text.aboutTermDates(settings.name),
  }];
  return new Map(settings.terms.flatMap(({ term, starts, ends, half }, index) => {
    const next = settings.terms[index + 1];
    const called = showTerm(term);
    const inSentence = called.toLowerCase();
    return [
      day(`${term}-begins`, text.termBegins(called), starts, starts),
      ...(half ? [day(`${term}-half`, text.halfTerm(inSentence), half.starts, half.ends)] : []),
      day(`${term}-ends`, text.termEnds(called), ends, ends),
      ...(next && addDays(ends, 1) < next.starts ? [day(`${term}-holiday`, text.holidayAfter(inSentence), addDays(ends, 1), addDays(next.starts, -1))] : []),
    ];
  }));
}
