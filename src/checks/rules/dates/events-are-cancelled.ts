import { showDay } from '../../../dates/show-dates.ts';
import { quote } from '../../../schema/fault.ts';
import { kinds } from '../../../schema/index.ts';
import type { LostEvent } from '../../../history/lost-events.ts';
import type { Rule } from '../../rule.ts';

/** A future visit that was deleted the day before the examples are checked. */
const LOST: LostEvent = {
  kind: 'visits', slug: 'lunchtime-at-oak', file: 'content/visits/lunchtime-at-oak.mdx', title: 'Lunchtime at Oak', starts: '2026-12-09T11:30', ends: '2026-12-09T14:00',
  host: 'oak-primary', example: true, sequence: 2, changed: new Date('2026-11-22T12:00:00Z'),
};

export const eventsAreCancelled: Rule = {
  name: 'events-are-cancelled',
  title: 'An event that will not take place is cancelled, not deleted',
  why: 'People who put a visit in their calendar will still come, unless the page says that it is off. The calendar feeds cancel it for a while; the page tells people why, and what they can do instead.',
  examples: {
    good: [{ kind: 'settings', about: 'Nothing was deleted before it took place.' }, { kind: 'settings', about: 'Its file was only given another name.', lost: [{ ...LOST, movedTo: '/visits/a-lunchtime-at-oak/' }] }],
    bad: [{ kind: 'settings', about: 'The page of a visit on 9 December was deleted on 22 November.', lost: [LOST], says: 'was deleted rather than cancelled' }],
  },
  needsFields: true,
  betweenPages: true,
  // There is no page to report it on, so it is reported with the settings, under the name of the file that is gone.
  check: (entry, { lost }) => entry.kind !== 'settings' ? [] : lost.filter(({ movedTo }) => !movedTo).map(({ kind, title, starts, file }) => ({
    line: 1,
    page: { title, file },
    what: `The ${kinds[kind].one} ${quote(title)} on ${showDay(starts)} was deleted rather than cancelled.`,
    why: 'People may have it in their calendars, and there would be no page to tell them it is off.',
    remedy: `Put the file ${file} back (History shows how it was) and set its state to cancelled: state: cancelled. If you only renamed it, rename it in one step, and change it in the next.`,
  })),
};
