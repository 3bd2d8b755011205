import type { Catalogue } from '../catalogue/catalogue.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { sortVisits, WAYS, type Way } from '../catalogue/visits.ts';
import { text } from './text.ts';

/** The ways to look for a visit, at the end of every list of visits. */
export interface VisitWaysView {
  ways: {
    key: Way;
    label: string;
    /** The values that have a visit; `label` is the name and the number of visits. */
    values: { href: string; label: string }[];
  }[];
  /** The schools from which the distance is known; none where there are too many to choose from on every list, and each school's own page has the link. */
  schools: { href: string; title: string }[];
}

/** How many schools a list of visits names. */
const MOST_SCHOOLS = 60;

/** The ways to look for a visit, made once for all the pages that show them. */
export const viewVisitWays: (catalogue: Catalogue) => VisitWaysView = makeOnce((catalogue) => ({
  ways: WAYS.map(({ key, label }) => ({
    key, label,
    values: sortVisits(key, catalogue).map(({ value, label: name, visits }) => ({ href: `/visits/${key}/${value}/`, label: text.ways.counted(name.replace(/ \(.*/, ''), visits.length) })),
  })).filter(({ values }) => values.length > 0),
  schools: (partnersOf(catalogue).length > MOST_SCHOOLS ? [] : partnersOf(catalogue)).map(({ slug, title }) => ({ href: `/visits/from/${slug}/`, title })),
}));
