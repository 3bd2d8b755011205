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
  /** How many more are settled, and how many more are open, than are named. */
  more: { closed: number; open: number };
}

/** How many actions of each kind a meeting names: as many as it can talk about. */
const MOST_ACTIONS = 20;

/** What a meeting begins with, as of its own day, or as of today while it is still to come; undefined at the first meeting of a group. */
export function viewSinceLastTime(meeting: Meeting, catalogue: Catalogue): SinceLastTimeView | undefined {
  const { before, closed, open } = sinceLastTime(meeting, catalogue);
  const met = meeting.starts.slice(0, 10);
  const isAhead = met >= catalogue.today;
  const day = isAhead ? catalogue.today : met;
  return before && {
    before: { href: `/meetings/${before.slug}/`, title: before.title },
    isAhead,
    more: { closed: Math.max(0, closed.length - MOST_ACTIONS), open: Math.max(0, open.length - MOST_ACTIONS) },
    closed: closed.slice(0, MOST_ACTIONS).map((action) => viewActionLine(action, catalogue, day)),
    open: open.slice(0, MOST_ACTIONS).map((action) => viewActionLine(action, catalogue, day)),
  };
}
