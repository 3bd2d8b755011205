import { resourceOf, schoolOf, type Catalogue, type School, type Trial } from '../catalogue/catalogue.ts';
import { firstShared } from '../catalogue/first-shared.ts';
import { titleOfMeeting } from '../catalogue/meetings.ts';
import { isPartner } from '../catalogue/partners.ts';
import { academicYearOf } from '../dates/academic-year.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { editUrlOf } from '../frame/edit-url.ts';
import type { IconName } from '../frame/icons/icons.ts';
import { render, under } from '../mdx/render.ts';
import { countToReview, reviewBoard } from '../reviewing/review-board.ts';
import { labelOf, SETTINGS, USE_AGAIN } from '../schema/vocabulary.ts';
import { viewVisitRow, type VisitRowView } from '../visiting/visit-row-view.ts';
import { viewWish, type WishView } from '../visiting/wish-view.ts';
import { cohortsOf } from './cohorts.ts';
import { viewInUseElsewhere, type InUseElsewhereView } from './in-use-elsewhere-view.ts';
import { profileOf, recognitionsOf } from './school-profile.ts';
import { text } from './text.ts';

/** The page of a school, without its open actions, which have their own view. */
export interface SchoolView {
  slug: string;
  title: string;
  editUrl: string;
  /** Whether it belongs to the partnership today. */
  isWithUs: boolean;
  /** The day on which it left, once it has. */
  left?: string | undefined;
  example: boolean;
  /** The facts under its title, each with its icon and the name of what it says. */
  glance: { icon: IconName; name: string; value: string }[];
  /** Pairs of a name and what is known. */
  facts: (readonly [string, string])[];
  joined: string;
  /** The other schools that joined in the same school year: where they are listed, and how many there are. */
  cohort?: { href: string; label: string } | undefined;
  /** Only for a school that is with us. */
  mailbox?: string | undefined;
  body: string;
  strengths: string[];
  nextVisit?: VisitRowView | undefined;
  inUse?: InUseElsewhereView | undefined;
  /** The first of what it shares, and how many more there are. */
  shared: { slug: string; title: string; summary: string }[];
  moreShared: number;
  /** The first thing it shared, and when. */
  first?: { slug: string; title: string; day: string } | undefined;
  retired: { slug: string; title: string }[];
  /** How many of its pages are due for review; undefined where it shares none. */
  toReview?: number | undefined;
  /** What it would like to see, while it is with us. */
  wishes: WishView[];
  recognitions: { standard: string; body: string; when: string; standing: 'coming' | 'ended' | 'holds' }[];
  /** What it tried, its own resources or those of others. */
  tried: { resource: string; title: string; about: string }[];
  otherVisits: VisitRowView[];
  /** The meetings that it hosts. */
  meetings: { href: string; title: string; starts: string; ends: string }[];
}

/** How many resources the page of a school names, and how many trials; the finder has the other resources, and the page of each has its trials. */
const MOST_SHARED = 40;

/** The page of a published school. */
export function viewSchool(catalogue: Catalogue, slug: string): SchoolView {
  const { settings, today, resources } = catalogue;
  const school = schoolOf(catalogue, slug)!;
  const isWithUs = isPartner(school, today);
  const profile = profileOf(school, catalogue);
  const { shared, retired, nextVisit, otherVisits } = profile;
  const first = firstShared(resources, slug);
  return {
    slug,
    title: school.title,
    editUrl: editUrlOf(settings, school.page.file),
    isWithUs,
    left: isWithUs ? undefined : showDay(school.left!),
    example: school.example,
    glance: [
      { icon: 'place', name: text.school.facts.place, value: `${school.place}, ${school.authority}` },
      { icon: 'headteacher', name: text.school.facts.setting, value: labelOf(SETTINGS, school.setting) },
      ...(isWithUs ? [{ icon: 'people' as const, name: text.school.facts.visits, value: text.school.welcome(school.visits) }] : []),
    ],
    facts: factsOf(school, isWithUs),
    joined: showDay(school.joined),
    cohort: viewCohort(school, catalogue),
    mailbox: isWithUs ? school.mailbox : undefined,
    body: render(school.page.tree, under(`/schools/${slug}/`)).html,
    strengths: school.strengths.map(({ what }) => what),
    nextVisit: isWithUs && nextVisit ? viewVisitRow(catalogue, nextVisit.slug) : undefined,
    inUse: viewInUseElsewhere(catalogue, profile),
    moreShared: Math.max(0, shared.length - MOST_SHARED),
    shared: shared.slice(0, MOST_SHARED).map(({ slug: own, title, summary }) => ({ slug: own, title, summary })),
    first: first && { slug: first.slug, title: first.title, day: showDay(first.added) },
    retired: retired.map(({ slug: own, title }) => ({ slug: own, title })),
    toReview: shared.length > 0 ? countToReview(reviewBoard(catalogue, slug)) : undefined,
    wishes: isWithUs ? school.wants.map(({ what, theme }) => viewWish(catalogue, { school, what, theme }, 3)) : [],
    recognitions: recognitionsOf(school, today).map(({ standard, body, from, until, standing }) => ({ standard, body, when: `from ${showDay(from)}${until ? ` until ${showDay(until)}` : ''}`, standing })),
    tried: profile.tried.slice(0, MOST_SHARED).map((trial) => viewTried(trial, catalogue)),
    otherVisits: otherVisits.map((visit) => viewVisitRow(catalogue, visit.slug)),
    meetings: profile.meetings.map((meeting) => ({ href: `/meetings/${meeting.slug}/`, title: titleOfMeeting(meeting), starts: meeting.starts, ends: meeting.ends })),
  };
}

function factsOf({ setting, place, authority, visits, note }: School, isWithUs: boolean): SchoolView['facts'] {
  const facts: [string, string | undefined][] = [
    ['Kind of school', labelOf(SETTINGS, setting)],
    ['Place', place],
    ['Local authority', authority],
    ['Visits', isWithUs ? (visits ? 'Welcome. Write first.' : 'Not at the moment') : undefined],
    ['Note', note],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function viewCohort({ joined }: School, catalogue: Catalogue): SchoolView['cohort'] {
  if (joined > catalogue.today) return undefined;
  const year = academicYearOf(joined);
  const others = cohortsOf(catalogue).find((cohort) => cohort.year === year)!.joined.length - 1;
  return others === 0 ? undefined : { href: `/schools/#joined-${year}`, label: others === 1 ? '1 other school' : `${others} other schools` };
}

function viewTried({ resource, term, again }: Trial, catalogue: Catalogue): SchoolView['tried'][number] {
  return { resource, title: resourceOf(catalogue, resource)?.title ?? 'A resource', about: `${showTerm(term)}. Would use it again: ${labelOf(USE_AGAIN, again).toLowerCase()}` };
}
