import type { Catalogue, Meeting, Settings } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { earlierMeetings, goingAhead, meetingBefore } from '../catalogue/meetings.ts';
import { placeOfTerm, termAt } from '../dates/terms.ts';

/** Something that a school or the Foundation said it would do, with what has become of it. It lives in the meeting that agreed it. */
export interface Action {
  what: string;
  /** The school that does it; nothing when the Foundation does. */
  school: string | undefined;
  /** The term in which it should be done. */
  due: string;
  meeting: Meeting;
  /** The day on which it was done or given up; nothing while it is open. */
  closed: string | undefined;
  /** Whether the school said that it will not do it. */
  dropped: boolean;
}

/** What a meeting begins with: what was done since the last one, and what was still open on the day it met. */
export interface Since {
  before: Meeting | undefined;
  closed: Action[];
  open: Action[];
}

/** Every action of all meetings, in the order in which they were agreed. It is closed by its own day, or by a later meeting that heard of it. */
export function actionsOf(catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  const meetings = goingAhead(catalogue.meetings).toSorted((a, b) => a.starts.localeCompare(b.starts));
  const heard = new Map(meetings.toReversed().flatMap((at) => (at.settled ?? []).map(({ meeting, action, outcome }) => [keyOf(meeting, action), { day: dayOf(at), outcome }] as const)));
  return meetings.flatMap((meeting) =>
    (meeting.actions ?? []).map(({ what, school, due, done }) => {
      const later = heard.get(keyOf(meeting.slug, what));
      return { what, school, due, meeting, closed: done ?? later?.day, dropped: !done && later?.outcome === 'dropped' };
    }),
  );
}

/** The actions that are open today, those due first at the head. */
export function openActions(catalogue: Catalogue): Action[] {
  const place = ({ due }: Action) => placeOfTerm(catalogue.settings, due);
  return actionsOf(catalogue).filter(({ closed }) => !closed || closed > catalogue.today).toSorted((a, b) => place(a) - place(b));
}

/** What a meeting begins with, from the earlier meetings of the same group. For a meeting to come: as things stand today. */
export function sinceLastTime(meeting: Meeting, catalogue: Catalogue): Since {
  const before = meetingBefore(meeting, catalogue);
  const earlier = new Set(earlierMeetings(meeting, catalogue).map(({ slug }) => slug));
  const actions = actionsOf(catalogue).filter((action) => earlier.has(action.meeting.slug));
  const day = dayOf(meeting);
  return {
    before,
    closed: actions.filter(({ closed }) => closed && closed <= day && (!before || closed > dayOf(before))),
    open: actions.filter(({ closed }) => !closed || closed > day),
  };
}

/** The actions that a meeting may speak of: agreed earlier by its group, and open when it meets if it says nothing of them. */
export function actionsToHear(meeting: Pick<Meeting, 'slug' | 'group' | 'starts'>, catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  const others = { meetings: catalogue.meetings.filter(({ slug }) => slug !== meeting.slug) };
  const earlier = new Set(earlierMeetings(meeting, others).map(({ slug }) => slug));
  return actionsOf(others).filter((action) => earlier.has(action.meeting.slug) && (!action.closed || action.closed >= dayOf(meeting)));
}

/** How many later meetings of its group an open action has been carried over to, up to a day. */
export function timesCarried(action: Action, catalogue: Catalogue, day: string): number {
  return goingAhead(catalogue.meetings).filter((other) => other.group === action.meeting.group && other.starts > action.meeting.starts && dayOf(other) <= day).length;
}

/** When an action is due, seen from a day: "Due this term", "Due last term", "Due in the autumn term 2027". Never a reproach. */
export function describeDue(due: string, settings: Settings, day: string): string {
  const now = termAt(settings, day);
  const away = now ? placeOfTerm(settings, due) - placeOfTerm(settings, now.term) : Number.NaN;
  if (away === 0) return 'Due this term';
  if (away === 1) return 'Due next term';
  if (away === -1) return 'Due last term';
  return `${away < 0 ? 'Was due' : 'Due'} in the ${showTerm(due).replace(/^./, (letter) => letter.toLowerCase())}`;
}

/** Whether the term in which an action was due had ended by a day. */
export function isLate(due: string, settings: Settings, day: string): boolean {
  const term = settings.terms.find((one) => one.term === due);
  return term !== undefined && term.ends < day;
}

// The same action is known by the meeting that agreed it and its words; spaces and capitals do not matter.
function keyOf(meeting: string, what: string): string {
  return `${meeting}\n${what.trim().toLowerCase()}`;
}

function dayOf(meeting: Pick<Meeting, 'starts'>): string {
  return meeting.starts.slice(0, 10);
}
