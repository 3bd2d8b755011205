import { describeDue, isLate, timesCarried, type Action } from './actions.ts';
import { schoolName, type Catalogue } from '../catalogue/catalogue.ts';
import { showDay } from '../dates/show-dates.ts';
import { text } from './text.ts';

/** What the line of one action shows. What it does not say is left out. */
export interface ActionLineView {
  what: string;
  isOpen: boolean;
  /** Who does it, with the address of its page when it is a school. */
  doer?: { name: string; href?: string };
  /** When it is due, while it is open: "Due this term". */
  due?: { words: string; isLate: boolean };
  /** How often it has been carried over: "twice". */
  carried?: string;
  /** The outcome: "Done on 3 June 2026." */
  closed?: string;
  /** The outcome, when it came after the day the page looks from: good news that belongs on the page all the same. */
  later?: string;
  /** The meeting that agreed it. */
  agreed?: { href: string; title: string };
}

/** A part of the line that a page leaves out because it says it elsewhere. */
export type ActionPart = 'doer' | 'due' | 'meeting';

/** The line of an action, seen from a day such as 2026-11-23. */
export function viewActionLine(action: Action, catalogue: Catalogue, day: string, without: readonly ActionPart[] = []): ActionLineView {
  const { settings } = catalogue;
  const { what, school, due, meeting, closed, dropped } = action;
  const isOpen = !closed || closed > day;
  return {
    what,
    isOpen,
    ...(!without.includes('doer') && { doer: school ? { name: schoolName(catalogue, school), href: `/schools/${school}/` } : { name: settings.foundation } }),
    ...(isOpen && !without.includes('due') && { due: { words: describeDue(due, settings, day), isLate: isLate(due, settings, day) } }),
    ...(isOpen && { carried: describeTimes(timesCarried(action, catalogue, day)) }),
    ...(closed && !isOpen && { closed: dropped ? text.dropped(showDay(closed)) : text.done(showDay(closed)) }),
    ...(closed && isOpen && { later: dropped ? text.droppedLater : text.doneLater(showDay(closed)) }),
    ...(!without.includes('meeting') && { agreed: { href: `/meetings/${meeting.slug}/`, title: meeting.title } }),
  };
}

function describeTimes(times: number): string | undefined {
  if (times === 0) return undefined;
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}
