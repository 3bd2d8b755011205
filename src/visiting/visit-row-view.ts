import { schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { showMiles } from '../catalogue/distance.ts';
import { standingOf, STANDINGS, visitOf, type Standing } from '../catalogue/visits.ts';
import { showSpan } from '../dates/show-dates.ts';
import { labelOf, THEMES } from '../schema/vocabulary.ts';
import { showPhases } from '../text/show-phases.ts';

/** A visit as lists show it. */
export interface VisitRowView {
  slug: string;
  title: string;
  standing: Standing;
  /** Its standing as people read it: "2 places left". */
  state: string;
  /** When it begins, for machines: `2026-12-02T09:30`. */
  starts: string;
  /** When it takes place, as people read it. */
  when: string;
  /** The name of the host. */
  host: string;
  /** How far it is from the reader's school, as people say it, where they chose a school. */
  miles?: string | undefined;
  /** Its theme and its phases. */
  about: string;
}

/** The row of a published visit. `miles` is how far it is from the reader's school, where they chose one and the distance is known. */
export function viewVisitRow(catalogue: Catalogue, slug: string, miles?: number): VisitRowView {
  const visit = visitOf(catalogue, slug)!;
  const { title, starts, ends, left } = visit;
  const standing = standingOf(visit, catalogue.today);
  return {
    slug,
    title,
    standing,
    state: standing === 'open' ? `${left} ${left === 1 ? 'place' : 'places'} left` : STANDINGS[standing],
    starts,
    when: showSpan(starts, ends),
    host: schoolName(catalogue, visit.host),
    miles: miles === undefined ? undefined : showMiles(miles),
    about: `${labelOf(THEMES, visit.theme)}. ${showPhases(visit.phases)}`,
  };
}
