import { openActions } from './actions.ts';
import { viewActionLine } from './action-line-view.ts';
import { schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { viewSchoolActions, type SchoolActionsView } from './school-actions-view.ts';
import { text } from './text.ts';

/** What one school, or the Foundation, has open: a page with an address to send. */
export interface ActionsOfSchoolView {
  name: string;
  /** The page of the school; undefined for the Foundation and for a school whose page is not published. */
  page: string | undefined;
  actions: SchoolActionsView;
  mailbox: string;
  /** The others that have something open. */
  others: { href: string; title: string; about: string }[];
}

/** How many others are named; the page of all has the rest. */
const MOST_OTHERS = 30;

/** The part of an address that means the Foundation. */
export const OF_FOUNDATION = 'foundation';

/** The address of what a school, or the Foundation, has open. */
export function pathOfActions(school: string | undefined): string {
  return `/meetings/actions/${school ?? OF_FOUNDATION}/`;
}

/** Everybody who has a page of open actions, by slug: every partner school, so that the address of a school that has nothing to do is there too, and whoever else has something open. */
export function listActionPages(catalogue: Catalogue): string[] {
  return [...new Set([...partnersOf(catalogue).map(({ slug }) => slug), ...openActions(catalogue).flatMap(({ school }) => school ?? []), OF_FOUNDATION])];
}

/** What the school with this slug, or the Foundation, has open. */
export function viewActionsOfSchool(catalogue: Catalogue, slug: string): ActionsOfSchoolView {
  const { settings, schools, today } = catalogue;
  const isFoundation = slug === OF_FOUNDATION;
  return {
    name: isFoundation ? settings.foundation : schoolName(catalogue, slug),
    page: schools.some((school) => school.slug === slug) ? `/schools/${slug}/` : undefined,
    actions: isFoundation
      ? { actions: openActions(catalogue).filter(({ school }) => !school).map((action) => viewActionLine(action, catalogue, today, ['doer'])), writing: [], isAnythingWanted: false }
      : viewSchoolActions(catalogue, slug),
    mailbox: settings.mailbox,
    others: schoolsWithActions(catalogue).filter(({ href }) => href !== pathOfActions(slug)).slice(0, MOST_OTHERS),
  };
}

/** Who has something open, by name, with how much. */
export function schoolsWithActions(catalogue: Catalogue): { href: string; title: string; about: string }[] {
  return [...Map.groupBy(openActions(catalogue), ({ school }) => school)]
    .map(([school, actions]) => ({ href: pathOfActions(school), title: school ? schoolName(catalogue, school) : catalogue.settings.foundation, about: text.actions.open(actions.length) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
