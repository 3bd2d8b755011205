import type { Catalogue, Meeting, Settings } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { grouped } from '../catalogue/grouped.ts';
import { earlierMeetings, goingAhead, meetingBefore, meetingsOfGroup } from '../catalogue/meetings.ts';
import { placeOfTerm, termAt } from '../dates/terms.ts';
import { text } from './text.ts';

/** Something that a school or the Foundation said it would do, with its outcome. It belongs to the meeting that agreed it. */
export interface Action {
  what: string;
  /** The school that does it; undefined when the Foundation does. */
  school: string | undefined;
  /** The term in which it is due. */
  due: string;
  meeting: Meeting;
  /** The day on which it was done or given up; undefined while it is open. */
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

/** Every action of all meetings, in the order in which they were agreed. An action is closed on its own day, or by a later meeting that heard of it. */
export function actionsOf(catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  return actionsAgreedAt(catalogue.meetings, catalogue);
}

/** The actions that one meeting agreed, in its order; none for a meeting that was cancelled. */
export function actionsOfMeeting(meeting: Meeting, catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  return actionsAgreedAt([meeting], catalogue);
}

/** The actions that are open today, those due first at the top. */
export function openActions(catalogue: Catalogue): Action[] {
  return openFirstDue(actionsOf(catalogue), catalogue);
}

/** The actions of one school that are open today, those due first at the top. */
export function openActionsOf(school: string, catalogue: Catalogue): Action[] {
  const meetings = grouped(catalogue.meetings, schoolsActing).get(school) ?? [];
  return openFirstDue(actionsAgreedAt(meetings, catalogue).filter((action) => action.school === school), catalogue);
}

/** What a meeting begins with, from the earlier meetings of the same group. A meeting still to come sees what is open today. */
export function sinceLastTime(meeting: Meeting, catalogue: Catalogue): Since {
  const before = meetingBefore(meeting, catalogue);
  const actions = actionsAgreedAt(earlierMeetings(meeting, catalogue), catalogue);
  const day = dayOf(meeting);
  return {
    before,
    closed: actions.filter(({ closed }) => closed && closed <= day && (!before || closed > dayOf(before))),
    open: actions.filter(({ closed }) => !closed || closed > day),
  };
}

/** The actions that a meeting may report on: agreed earlier by its group, and open on its day unless the meeting itself closes them. */
export function actionsToHear(meeting: Pick<Meeting, 'slug' | 'group' | 'starts'>, catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  const others = { meetings: catalogue.meetings.filter(({ slug }) => slug !== meeting.slug) };
  return actionsAgreedAt(earlierMeetings(meeting, others), others).filter(({ closed }) => !closed || closed >= dayOf(meeting));
}

/** How many later meetings of its group an open action has been carried over to, up to a day. */
export function timesCarried(action: Action, catalogue: Catalogue, day: string): number {
  return goingAhead(meetingsOfGroup(action.meeting.group, catalogue)).filter((other) => other.starts > action.meeting.starts && dayOf(other) <= day).length;
}

/** When an action is due, seen from a day: "Due this term", "Due last term", "Due in the autumn term 2027". Never a reproach. */
export function describeDue(due: string, settings: Settings, day: string): string {
  const now = termAt(settings, day);
  const away = now ? placeOfTerm(settings, due) - placeOfTerm(settings, now.term) : Number.NaN;
  const { due: says } = text.actions;
  if (away === 0) return says.now;
  if (away === 1) return says.next;
  if (away === -1) return says.last;
  return (away < 0 ? says.earlier : says.later)(showTerm(due).replace(/^./, (letter) => letter.toLowerCase()));
}

/** Whether the term in which an action was due had ended by a day. */
export function isLate(due: string, settings: Settings, day: string): boolean {
  const term = settings.terms.find((one) => one.term === due);
  return term !== undefined && term.ends < day;
}

/** The actions that some meetings agreed, the earliest meeting first. Any other meeting may have heard of them. */
function actionsAgreedAt(meetings: readonly Meeting[], catalogue: Pick<Catalogue, 'meetings'>): Action[] {
  return inOrderOfDays(goingAhead(meetings)).flatMap((meeting) =>
    (meeting.actions ?? []).map(({ what, school, due, done }) => {
      const later = done ? undefined : outcomeOf(keyOf(meeting.slug, what), catalogue);
      return { what, school, due, meeting, closed: done ?? later?.day, dropped: later?.outcome === 'dropped' };
    }),
  );
}

/** The outcome of an action, from the first meeting that heard of it. */
function outcomeOf(key: string, catalogue: Pick<Catalogue, 'meetings'>): { day: string; outcome: string } | undefined {
  const [first] = inOrderOfDays(goingAhead(grouped(catalogue.meetings, actionsHeard).get(key) ?? []));
  const heard = first?.settled?.findLast(({ meeting, action }) => keyOf(meeting, action) === key);
  return first && heard && { day: dayOf(first), outcome: heard.outcome };
}

function openFirstDue(actions: readonly Action[], { settings, today }: Pick<Catalogue, 'settings' | 'today'>): Action[] {
  const place = ({ due }: Action) => placeOfTerm(settings, due);
  return actions.filter(({ closed }) => !closed || closed > today).toSorted((a, b) => place(a) - place(b));
}

function inOrderOfDays(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => a.starts.localeCompare(b.starts));
}

function schoolsActing({ actions = [] }: Meeting): string[] {
  return actions.flatMap(({ school }) => school ?? []);
}

function actionsHeard({ settled = [] }: Meeting): string[] {
  return settled.map(({ meeting, action }) => keyOf(meeting, action));
}

// An action is identified by the meeting that agreed it and its text; spaces and capitals do not matter.
function keyOf(meeting: string, what: string): string {
  return `${meeting}\n${what.trim().toLowerCase()}`;
}

function dayOf(meeting: Pick<Meeting, 'starts'>): string {
  return meeting.starts.slice(0, 10);
}
