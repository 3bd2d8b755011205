import { viewActionLine, type ActionLineView } from './action-line-view.ts';
import { describeDue, openActions } from './actions.ts';
import { schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { foundationInText } from '../text/foundation-in-text.ts';

/** What the page of all open actions shows. */
export interface OpenActionsView {
  /** What a sentence calls the body that holds the partnership together. */
  foundation: string;
  mailbox: string;
  /** The actions of each term, the earliest term first. `term` is also the id of its heading: 2026-autumn. */
  byTerm: { term: string; heading: string; actions: ActionLineView[] }[];
  /** The actions of each school and of the Foundation, by name. `id` is the id of its heading. */
  bySchool: { id: string; name: string; actions: ActionLineView[] }[];
}

/** All open actions, by school and by term. */
export function viewOpenActions(catalogue: Catalogue): OpenActionsView {
  const { settings, today } = catalogue;
  const open = openActions(catalogue);
  return {
    foundation: foundationInText(settings),
    mailbox: settings.mailbox,
    byTerm: [...Map.groupBy(open, ({ due }) => due)].map(([term, actions]) => ({ term, heading: describeDue(term, settings, today), actions: actions.map((action) => viewActionLine(action, catalogue, today, ['due'])) })),
    bySchool: [...Map.groupBy(open, ({ school }) => school ?? '')]
      .map(([school, actions]) => ({ id: `of-${school || 'foundation'}`, name: school ? schoolName(catalogue, school) : settings.foundation, actions: actions.map((action) => viewActionLine(action, catalogue, today, ['doer'])) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  };
}
