import type { Catalogue } from '../catalogue/catalogue.ts';
import { listCalendars, type Calendar } from '../feeds/calendars/calendars.ts';
import type { EventPast } from '../feeds/calendars/event-past.ts';
import { listEvents, type PartnershipEvent } from '../feeds/calendars/events.ts';
import { listSessionEvents } from '../feeds/calendars/session-events.ts';
import { listFeeds, type Feed } from '../feeds/feeds.ts';
import { listTermEvents } from '../feeds/calendars/term-events.ts';
import type { History } from '../history/history.ts';
import { findLostEvents } from '../history/lost-events.ts';

/** What people can subscribe to. */
export interface Subscribables {
  events: PartnershipEvent[];
  calendars: Calendar[];
  feeds: Feed[];
}

/** Every event, calendar and feed, with the history of their pages. `moment` is the moment of the build; `past` is what events said before, where it was read. */
export function listSubscribables(catalogue: Catalogue, history: History, moment: Date, past?: EventPast): Subscribables {
  const sources = { catalogue, history, lost: findLostEvents(history, moment), moment, past };
  const events = [...listEvents(sources), ...listSessionEvents(sources)];
  return { events, calendars: listCalendars(catalogue, events, listTermEvents(sources)), feeds: listFeeds(catalogue, history) };
}
