import type { Catalogue } from '../catalogue/catalogue.ts';
import { agreementsOn } from '../catalogue/meetings.ts';
import { showDay } from '../dates/show-dates.ts';
import { labelOf, MEETING_GROUPS } from '../schema/vocabulary.ts';

/** What a meeting agreed about a resource, and where people can read its notes. */
export interface AgreedByView {
  /** The group that met, in the middle of a sentence: "headteachers". */
  group: string;
  day: string;
  what: string;
  notes: string;
}

/** What meetings agreed about the resource with this slug, the newest first. */
export function viewAgreedBy(catalogue: Catalogue, resource: string): AgreedByView[] {
  return agreementsOn(resource, catalogue).map(({ meeting: { group, starts, slug }, what }) => ({
    group: labelOf(MEETING_GROUPS, group).toLowerCase(), day: showDay(starts), what, notes: `/meetings/${slug}/`,
  }));
}
