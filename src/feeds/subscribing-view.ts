import type { Catalogue } from '../catalogue/catalogue.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { text } from './text.ts';

/** The page on which people subscribe. */
export interface SubscribingView {
  /** The address of the site. */
  site: string;
  /** The calendars in groups: the partnership’s own, and one of each school. `path` is the name of the file without its ending, `more` how many schools are not named: the page of each has its own. */
  groups: { title: string; ofSchools: boolean; calendars: Line[]; more: number }[];
  feeds: Line[];
}

interface Line {
  path: string;
  label: string;
  about: string;
}

/** How many calendars of schools the page names. */
const MOST_OF_SCHOOLS = 30;

/** The page on which people subscribe to calendars and feeds. The calendar of a school that has left continues for its subscribers, but is no longer offered. */
export function viewSubscribing(catalogue: Catalogue, { calendars, feeds }: { calendars: readonly Line[]; feeds: readonly Line[] }): SubscribingView {
  const ofPartners = new Set(partnersOf(catalogue).map(({ slug }) => `schools/${slug}`));
  const ofSchools = calendars.filter(({ path }) => ofPartners.has(path));
  const lines = (all: readonly Line[]) => all.map(({ path, label, about }) => ({ path, label, about }));
  return {
    site: catalogue.settings.address,
    groups: [
      { title: text.page.ofPartnership, ofSchools: false, calendars: lines(calendars.filter(({ path }) => !path.startsWith('schools/'))), more: 0 },
      { title: text.page.ofSchools, ofSchools: true, calendars: lines(ofSchools.slice(0, MOST_OF_SCHOOLS)), more: Math.max(0, ofSchools.length - MOST_OF_SCHOOLS) },
    ],
    feeds: lines(feeds),
  };
}
