import type { Catalogue } from '../catalogue/catalogue.ts';
import { listCalendars, type Calendar } from '../feeds/calendars/calendars.ts';
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

/** Every event, calendar and feed, with the history of their pages. `moment` is the moment of the build. */
export function listSubscribables(catalogue: Catalogue, history: History, moment: Date): Subscribables {
  const sources = { catalogue, history, lost: findLostEvents(history, moment), moment };
  const events = [...listEvents(sources), ...listSessionEvents(sources)];
  return { events, calendars: listCalendars(catalogue, events, listTermEvents(sources)), feeds: listFeeds(catalogue, history) };
}
