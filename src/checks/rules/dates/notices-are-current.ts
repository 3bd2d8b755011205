import { quote } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';

export const noticesAreCurrent: Rule = {
  name: 'notices-are-current',
  title: 'A notice is not over before it is published',
  why: 'A notice is shown until its last day. If that day is over, nobody sees it, and whoever wrote it wonders why.',
  examples: {
    good: [{ kind: 'settings', about: 'Today is its last day.', fields: { notice: { words: 'See you this afternoon.', until: '2026-11-23' } } }],
    bad: [{ kind: 'settings', fields: { notice: { words: 'See you on Thursday.', until: '2026-11-22' } }, says: 'which is over' }],
  },
  needsFields: true,
  whileWriting: true,
  check: ({ kind, values }, { today }) => {
    const { notice } = values as EntryOf<'settings'>;
    if (kind !== 'settings' || !notice || notice.until >= today) return [];
    return [{ line: 1, field: 'notice', what: `The notice has its last day on ${quote(notice.until)}, which is over.`, why: 'It is no longer shown anywhere.', remedy: 'Choose a day to come, or delete the notice.' }];
  },
};
