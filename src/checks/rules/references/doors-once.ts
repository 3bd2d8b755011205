import { quote, type Fault } from '../../../schema/fault.ts';
import { labelOf, ROLES } from '../../../schema/vocabulary.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const door = (role: string) => ({ role, question: 'What did we hear?', ask: 'The headteacher' });
const heading = (...says: string[]) => ({ title: 'Leadership', about: 'Do leaders do it?', statements: says.map((words) => ({ says: words, theme: 'engaging-all-staff' })) });

export const doorsOnce: Rule = {
  name: 'doors-once',
  title: 'A role has one question, and a self-review says each thing once',
  why: 'The page of a role shows only one question. Answers of a self-review are stored under the text of the statement, so two identical statements would share one answer.',
  examples: {
    good: [{ kind: 'settings', fields: { doors: [door('governor'), door('senco')], review: [heading('We listen.', 'We ask.')] } }],
    bad: [
      { about: 'The same role twice.', kind: 'settings', fields: { doors: [door('governor'), door('governor')] }, says: '"Governor" is there twice' },
      { about: 'The same statement twice.', kind: 'settings', fields: { review: [heading('We listen.'), heading('We listen.')] }, says: '"We listen." is there twice' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry) => {
    if (entry.kind !== 'settings') return [];
    const { doors = [], review = [] } = (entry as Entry<'settings'>).values;
    return [
      ...findTwice(doors.map(({ role }) => labelOf(ROLES, role))).map((role) => fault(entry, 'doors', `Under "What each role finds first", ${quote(role)} is there twice.`, 'The page of a role shows one question.', 'Keep one of the two.')),
      ...findTwice(review.flatMap(({ statements }) => statements.map(({ says }) => says))).map((says) => fault(entry, 'review', `Under "Self-review", ${quote(says)} is there twice.`, 'Both would have the same answer.', 'Delete one, or say what is different about it.')),
    ];
  },
};

function findTwice(words: readonly string[]): string[] {
  return [...new Set(words.filter((one, at) => words.indexOf(one) !== at))];
}

function fault(entry: Entry, field: string, what: string, why: string, remedy: string): Fault {
  return { line: entry.lines[field] ?? 1, field, what, why, remedy };
}
