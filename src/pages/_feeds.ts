import { buildMoment } from '../checks/build/moment.ts';
import { listCalendars, type Calendar } from '../feeds/calendars/calendars.ts';
import { listEvents, type PartnershipEvent } from '../feeds/calendars/events.ts';
import { listFeeds, type Feed } from '../feeds/feeds.ts';
import { listTermEvents } from '../feeds/calendars/term-events.ts';
import type { History } from '../history/history.ts';
import { findLostEvents } from '../history/lost-events.ts';
import { readOwnHistory } from '../history/own-history.ts';
import { fetchCatalogue } from './_catalogue.ts';

/** What people can subscribe to, made once for a build. */
export interface Subscribables {
  events: PartnershipEvent[];
  calendars: Calendar[];
  feeds: Feed[];
}

let fetched: Promise<Subscribables> | undefined;
let readOnce: Promise<History> | undefined;

/** What Git knows about content/, read once for a build. */
export function fetchHistory(): Promise<History> {
  return (readOnce ??= fetchCatalogue().then(({ settings }) => readOwnHistory(process.cwd(), process.env, settings.address)));
}

/** Every event, calendar and feed, with the history of their pages. */
export function fetchSubscribables(): Promise<Subscribables> {
  return (fetched ??= makeAll());
}

async function makeAll(): Promise<Subscribables> {
  const moment = buildMoment(process.env);
  const [catalogue, history] = await Promise.all([fetchCatalogue(), fetchHistory()]);
  // Said once, in the build log: the build goes on, and nobody's change is lost.
  if (!history.isWhole) console.warn('Not all of the history of content/ is there. The calendars cannot cancel what was deleted, and count events as changed more often than they were. A full clone mends it.');
  const sources = { catalogue, history, lost: findLostEvents(history, moment), moment };
  const events = listEvents(sources);
  return { events, calendars: listCalendars(catalogue, events, listTermEvents(sources)), feeds: listFeeds(catalogue, history) };
}
