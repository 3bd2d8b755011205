import { englishNameOf, resourceOf, schoolName, type Catalogue, type Resource, type Trial } from '../catalogue/catalogue.ts';
import { STATUSES, statusOf, trialsOf } from '../catalogue/status.ts';
import { isUncheckedDraft } from '../catalogue/drafts/unchecked-draft.ts';
import { showTerm } from '../dates/show-dates.ts';
import { labelOf, PHASES, ROLES, USE_AGAIN } from '../schema/vocabulary.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { text } from './text.ts';

/** How far a resource has come through use, and what schools that tried it wrote. */
export interface TrialNotesView {
  /** Undefined for a draft that no speaker has checked: it has none. */
  status: { label: string; about: string; href: string } | undefined;
  trials: TrialNoteView[];
  /** On an unchecked draft, who tried what it translates, in a sentence, and where they say how it went. */
  original: { words: string; href: string | undefined } | undefined;
  /** Where a school reports that it tried it; undefined for a retired resource and for an unchecked draft. */
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
  const isUnchecked = isUncheckedDraft(resource);
  const earned = statusOf(resource, catalogue);
  const status = STATUSES.find(({ value }) => value === earned);
  return {
    status: status && { label: status.label, about: status.about, href: `/statuses/${status.value}/` },
    original: isUnchecked ? viewOriginal(catalogue, resource) : undefined,
    trials: trialsOf(resource, catalogue).map((trial) => viewTrialNote(catalogue, resource, trial)),
    tell: resource.retired || isUnchecked ? undefined : `/trials/tell/?resource=${resource.translates?.resource ?? resource.slug}`,
  };
}

/** Who tried what a draft translates; undefined where that is not published. */
function viewOriginal(catalogue: Catalogue, { translates }: Resource): TrialNotesView['original'] {
  const original = resourceOf(catalogue, translates!.resource);
  if (!original) return undefined;
  const language = englishNameOf(catalogue.settings, original.language);
  const what = original.kind === 'letter' ? 'letter' : 'page';
  const schools = [...new Set(trialsOf(original, catalogue).map(({ school }) => schoolName(catalogue, school)))];
  return schools.length > 0
    ? { words: text.triedOriginal(language, what, schools), href: `/resources/${original.slug}/#trials` }
    : { words: text.untriedOriginal(language, what), href: undefined };
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
