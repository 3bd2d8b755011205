import { schoolName, type Catalogue, type Resource, type Trial } from '../catalogue/catalogue.ts';
import { STATUSES, statusOf, trialsOf } from '../catalogue/status.ts';
import { showTerm } from '../dates/show-dates.ts';
import { labelOf, PHASES, ROLES, USE_AGAIN } from '../schema/vocabulary.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** How far a resource has come through use, and what schools that tried it wrote. */
export interface TrialNotesView {
  status: { label: string; about: string; href: string };
  trials: TrialNoteView[];
  /** Where a school reports that it tried it; undefined for a retired resource. */
  tell: string | undefined;
}

/** What one school wrote. */
export interface TrialNoteView {
  slug: string;
  school: string;
  /** Whether it is the school that shared the resource. */
  isOwn: boolean;
  term: string;
  again: string;
  /** Who led it, and with which age group. */
  who: string;
  isInOtherLanguage: boolean;
  example: boolean;
  did: string;
  happened: string;
  change: string | undefined;
}

/** How far a resource has come through use, with the notes of schools that tried it in any language. */
export function viewTrialNotes(catalogue: Catalogue, resource: Resource): TrialNotesView {
  const { value, label, about } = STATUSES.find((status) => status.value === statusOf(resource, catalogue))!;
  return {
    status: { label, about, href: `/statuses/${value}/` },
    trials: trialsOf(resource, catalogue).map((trial) => viewTrialNote(catalogue, resource, trial)),
    tell: resource.retired ? undefined : `/trials/tell/?resource=${resource.translates?.resource ?? resource.slug}`,
  };
}

function viewTrialNote(catalogue: Catalogue, resource: Resource, { slug, school, term, again, role, phase, resource: tried, example, did, happened, change }: Trial): TrialNoteView {
  return {
    slug, example, did, happened, change,
    school: schoolName(catalogue, school),
    isOwn: school === resource.school,
    term: lowerFirst(showTerm(term)),
    again: labelOf(USE_AGAIN, again).toLowerCase(),
    who: `${labelOf(ROLES, role)}, ${labelOf(PHASES, phase)}`,
    isInOtherLanguage: tried !== resource.slug,
  };
}
