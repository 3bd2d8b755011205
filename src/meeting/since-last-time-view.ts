import { viewActionLine, type ActionLineView } from './action-line-view.ts';
import { sinceLastTime } from './actions.ts';
import type { Catalogue, Meeting } from '../catalogue/catalogue.ts';

/** What a meeting begins with: what its group said it would do. */
export interface SinceLastTimeView {
  /** The last meeting of the same group. */
  before: { href: string; title: string };
  isAhead: boolean;
  closed: ActionLineView[];
  open: ActionLineView[];
}

/** What a meeting begins with, as of its own day, or as of today while it is still to come; undefined at the first meeting of a group. */
export function viewSinceLastTime(meeting: Meeting, catalogue: Catalogue): SinceLastTimeView | undefined {
  const { before, closed, open } = sinceLastTime(meeting, catalogue);
  const met = meeting.starts.slice(0, 10);
  const isAhead = met >= catalogue.today;
  const day = isAhead ? catalogue.today : met;
  return before && {
    before: { href: `/meetings/${before.slug}/`, title: before.title },
    isAhead,
    closed: closed.map((action) => viewActionLine(action, catalogue, day)),
    open: open.map((action) => viewActionLine(action, catalogue, day)),
  };
}
