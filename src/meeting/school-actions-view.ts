import { viewActionLine, type ActionLineView } from './action-line-view.ts';
import { openActionsOf } from './actions.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isAnythingWanted, takenOnBy } from '../catalogue/issues.ts';

/** What a school said it would do and has not done yet. */
export interface SchoolActionsView {
  actions: ActionLineView[];
  /** What it has taken on for issues of common concern. */
  writing: { what: string; issue: { href: string; title: string } }[];
  /** Whether there is something it could take on. The page says so only where the school has nothing to do. */
  isAnythingWanted: boolean;
}

/** What a school, by its slug, said it would do and has not done yet, those due first at the top. */
export function viewSchoolActions(catalogue: Catalogue, school: string): SchoolActionsView {
  const actions = openActionsOf(school, catalogue).map((action) => viewActionLine(action, catalogue, catalogue.today, ['doer']));
  const writing = takenOnBy(school, catalogue).map(({ issue, wanted }) => ({ what: wanted.what, issue: { href: `/issues/${issue.slug}/`, title: issue.title } }));
  return { actions, writing, isAnythingWanted: actions.length === 0 && writing.length === 0 && isAnythingWanted(catalogue) };
}
