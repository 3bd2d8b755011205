import { viewActionLine, type ActionLineView } from './action-line-view.ts';
import { describeDue, openActions } from './actions.ts';
import { OF_FOUNDATION, pathOfActions } from './actions-of-school-view.ts';
import { schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { foundationInText } from '../text/foundation-in-text.ts';

/** What the page of all open actions shows. */
export interface OpenActionsView {
  /** What a sentence calls the body that holds the partnership together. */
  foundation: string;
  mailbox: string;
  /** The actions of each term, the earliest term first. `term` is also the id of its heading: 2026-autumn. */
  byTerm: { term: string; heading: string; actions: ActionLineView[]; more: number }[];
  /** The actions of each school and of the Foundation, by name. `id` is the id of its heading, and `href` the page of all of its own; `isWhole` says whether they are all here. */
  bySchool: { id: string; href: string; name: string; count: number; actions: ActionLineView[]; isWhole: boolean }[];
  /** How many more schools have open actions than are named. */
  moreSchools: number;
}

/** How many actions of one term, and of one school, the page names, and how many schools. Each school has a page of all of its own. */
const [MOST_OF_A_TERM, MOST_OF_A_SCHOOL, MOST_SCHOOLS] = [20, 5, 30];

/** All open actions, by school and by term. */
export function viewOpenActions(catalogue: Catalogue): OpenActionsView {
  const { settings, today } = catalogue;
  const open = openActions(catalogue);
  const schools = [...Map.groupBy(open, ({ school }) => school ?? '')]
    .map(([school, actions]) => ({ school, name: school ? schoolName(catalogue, school) : settings.foundation, actions }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    foundation: foundationInText(settings),
    mailbox: settings.mailbox,
    byTerm: [...Map.groupBy(open, ({ due }) => due)].map(([term, actions]) => ({ term, heading: describeDue(term, settings, today), actions: actions.slice(0, MOST_OF_A_TERM).map((action) => viewActionLine(action, catalogue, today, ['due'])), more: Math.max(0, actions.length - MOST_OF_A_TERM) })),
    moreSchools: Math.max(0, schools.length - MOST_SCHOOLS),
    bySchool: schools.slice(0, MOST_SCHOOLS).map(({ school, name, actions }) => ({
      id: `of-${school || OF_FOUNDATION}`, href: pathOfActions(school || undefined), name, count: actions.length, isWhole: actions.length <= MOST_OF_A_SCHOOL,
      actions: actions.slice(0, MOST_OF_A_SCHOOL).map((action) => viewActionLine(action, catalogue, today, ['doer'])),
    })),
  };
}
