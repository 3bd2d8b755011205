import { quote } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';

export const noticesExpire: Rule = {
  name: 'notices-expire',
  title: 'A notice on every page has a last day, at most a term away',
  why: 'After a week nobody reads a notice that never ends, and nobody reads the next one either.',
  examples: {
    good: [
      { kind: 'settings', fields: { notice: { words: 'The meeting on Thursday is online: the school has no heating.', until: '2026-11-26' } } },
      { kind: 'settings', about: 'Until the last day of the next term.', fields: { notice: { words: 'We are moving to a new mailbox.', until: '2027-12-17' } } },
    ],
    bad: [{ kind: 'settings', about: 'One day too many.', fields: { notice: { words: 'Welcome.', until: '2027-12-18' } }, says: 'more than a term away' }],
  },
  needsFields: true,
  check: ({ kind, values }, { today }) => {
    const { notice, terms } = values as EntryOf<'settings'>;
    if (kind !== 'settings' || !notice) return [];
    const now = terms.findIndex(({ ends }) => ends >= today);
    const last = (terms[now + 1] ?? terms[now])?.ends;
    if (!last || notice.until <= last) return [];
    return [{
      line: 1, field: 'notice',
      what: `The notice has its last day on ${quote(notice.until)}, more than a term away.`,
      why: 'People soon overlook what is on every page for that long.',
      remedy: `Choose ${last} or a day before it. Put anything that applies for longer on a page of its own, or in the news.`,
    }];
  },
};
