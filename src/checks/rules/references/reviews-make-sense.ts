import type { EntryOf } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';

export const reviewsMakeSense: Rule = {
  name: 'reviews-make-sense',
  title: 'The dates of reviews and retirements are in order',
  why: 'A page tells its readers when somebody last reviewed it, and reminds its school of the next review. Both only help when they are in order.',
  examples: {
    good: [
      { about: 'Looked at this term, to be looked at again in a year.', fields: { reviewed: '2026-11-01', review: '2027-autumn' } },
      { about: 'Reviewed in the term in which it was due.', fields: { reviewed: '2026-11-01', review: '2026-autumn' } },
      { about: 'Late. It says so on its page; it is no fault.', fields: { added: '2026-04-20', reviewed: '2026-05-01', review: '2026-summer' } },
    ],
    bad: [
      { about: 'Due before it was last done.', fields: { reviewed: '2026-11-01', review: '2026-summer' }, says: 'that term had ended when it was last reviewed' },
      { about: 'Reviewed before it was there.', fields: { added: '2026-09-10', reviewed: '2026-09-01' }, says: 'before it was added' },
      { about: 'Retired before it was there.', fields: { added: '2026-09-10', retired: { reason: 'Nobody used it.', on: '2026-09-01' } }, says: 'before it was added' },
      { about: 'To be retired one day.', fields: { retired: { reason: 'Nobody will use it.', on: '2026-12-01' } }, says: 'is in the future' },
    ],
  },
  needsFields: true,
  check: ({ kind, values }, { settings, today }) => {
    if (kind !== 'resources' && kind !== 'pages') return [];
    const { reviewed, review, added, retired } = values as EntryOf<'pages'> & Partial<EntryOf<'resources'>>;
    const term = settings?.terms.find((one) => one.term === review);
    const faults = [];
    if (term && term.ends < reviewed) faults.push({ line: 1, field: 'review', what: `"Review by" says ${review}, and that term had ended when it was last reviewed, on ${reviewed}.`, why: 'It would be late from the first day.', remedy: 'Choose a later term: a year from now suits most pages.' });
    if (added && reviewed < added) faults.push({ line: 1, field: 'reviewed', what: `"Last reviewed" says ${reviewed}, before it was added on ${added}.`, why: 'Nobody can have reviewed it then.', remedy: 'Correct one of the two days, and check the year first.' });
    if (added && retired?.on && retired.on < added) faults.push({ line: 1, field: 'retired', what: `"Retired on" says ${retired.on}, before it was added on ${added}.`, why: 'One of the two days is wrong.', remedy: 'Check the year first.' });
    if (retired?.on && retired.on > today) faults.push({ line: 1, field: 'retired', what: `"Retired on" says ${retired.on}, which is in the future.`, why: 'The page leaves the lists as soon as it is published.', remedy: 'Write today’s date, or leave "Retired" empty until then.' });
    return faults;
  },
};
