import { showDay, showTerm } from '../../lib/dates.ts';
import { lowerFirst } from '../../lib/lower-first.ts';
import { quote, type Fault } from '../../schema/fault.ts';
import type { EntryOf } from '../../schema/index.ts';
import type { Entry, Library } from '../library.ts';
import type { Rule } from '../rule.ts';

const CARD = { slug: 'circle-plan', title: 'Circle plan' };

export const trialsMakeSense: Rule = {
  name: 'trials-make-sense',
  title: 'A school can have tried what it says, in the term it says',
  why: 'How far a resource has come is counted from these notes. A wrong term or a second note of the same school would count what did not happen.',
  examples: {
    good: [
      { kind: 'trials', fields: { again: 'no' }, about: 'A “no” is as welcome as a “yes”.', others: [CARD] },
      { kind: 'trials', about: 'Tried before it was retired.', fields: { term: '2026-summer' }, others: [{ ...CARD, added: '2026-04-20', retired: { reason: 'We found better words.', on: '2026-07-01' } }] },
      { kind: 'trials', about: 'Tried in the term in which it was first shared.', others: [{ ...CARD, added: '2026-12-01' }] },
      { kind: 'trials', about: 'Another school, the same term.', others: [CARD, { kind: 'trials', slug: 'other', school: 'elm-primary' }] },
      { kind: 'trials', about: 'Tried before the school left.', fields: { school: 'elm-primary' }, others: [CARD, { kind: 'schools', slug: 'elm-primary', left: '2026-10-31' }] },
    ],
    bad: [
      { kind: 'trials', about: 'Nobody should begin with it any more.', others: [{ ...CARD, added: '2026-04-20', retired: { reason: 'We found better words.', on: '2026-07-01', successor: 'circle-card' } }, { slug: 'circle-card', title: 'Circle card' }], says: 'the note is about the autumn term 2026, and it names something which was retired on 1 July 2026.' },
      { kind: 'trials', about: 'Retired, and its page does not say when.', others: [{ ...CARD, added: '2026-04-20', reviewed: '2026-05-01', retired: { reason: 'We found better words.' } }], says: 'If you tried it while it was in use, its page should say under "Retired on" until when' },
      { kind: 'trials', about: 'Tried before there was anything to try.', fields: { term: '2026-summer' }, others: [{ ...CARD, added: '2026-09-10' }], says: 'was first shared on 10 September 2026, after the summer term 2026 had ended.' },
      { kind: 'trials', about: 'Tried in a term to come.', fields: { term: '2027-autumn' }, others: [CARD], says: 'has not begun yet' },
      { kind: 'trials', about: 'The same school twice in one term.', others: [CARD, { kind: 'trials', slug: 'year-four', phase: 'key-stage-1' }], says: 'in the same term, in "year-four"' },
      { kind: 'trials', about: 'The school had left by then.', fields: { school: 'elm-primary' }, others: [CARD, { kind: 'schools', slug: 'elm-primary', left: '2026-07-21' }], says: 'had left the partnership' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => (entry.kind === 'trials' ? checkTrial(entry as Entry<'trials'>, library) : []),
};

type Term = EntryOf<'settings'>['terms'][number];

function checkTrial(entry: Entry<'trials'>, library: Library): Fault[] {
  const { values } = entry;
  const term = library.settings?.terms.find((one) => one.term === values.term);
  const faults: Fault[] = [];
  const twin = library.ofKind('trials').find((other) => other.slug !== entry.slug && other.values.resource === values.resource && other.values.school === values.school && other.values.term === values.term);
  if (twin) faults.push(fault('term', `This school has written about the same resource in the same term, in ${quote(twin.slug)}.`, 'Two notes would count what is one school’s trial twice, and a reader meets the same story again.', 'Join the two: say in one note what each class did, and delete the other.'));
  if (!term) return faults;
  if (term.starts > library.today) faults.push(fault('term', `The ${lowerFirst(showTerm(term.term))} has not begun yet.`, 'Nobody can have tried it then.', 'Choose the term in which you tried it, or write again when it has begun.'));
  return [...faults, ...checkResource(values.resource, term, library), ...checkSchool(values.school, term, library)];
}

function checkResource(slug: string, term: Term, library: Library): Fault[] {
  const resource = library.find('resources', slug)?.values;
  if (!resource) return [];
  const { title, added, reviewed, retired } = resource;
  if (term.ends < added) return [fault('resource', `${quote(title)} was first shared on ${showDay(added)}, after ${nameOf(term)} had ended.`, 'Nobody can have tried it here before it was there.', 'Look at the term. If you used it before it was shared, say so in its page rather than here.')];
  // The last day on which somebody found it right, where nobody wrote down when it was retired.
  if (!retired || term.starts <= (retired.on ?? reviewed)) return [];
  const successor = retired.successor && library.find('resources', retired.successor);
  return [fault(
    'resource',
    `${quote(title)} is retired: the note is about ${nameOf(term)}, and it names something ${retired.on ? `which was retired on ${showDay(retired.on)}` : 'that nobody should begin with any more'}.`,
    'A new note would look as if we still stood by it.',
    retired.on
      ? successor ? `Did you try "${successor.slug}", which took its place? Otherwise choose the term in which you tried it.` : 'Choose the term in which you tried it, if that was before. Otherwise write to us what happened.'
      : 'If you tried it while it was in use, its page should say under "Retired on" until when that was. Otherwise write to us what happened.',
  )];
}

function checkSchool(slug: string, term: Term, library: Library): Fault[] {
  const school = library.find('schools', slug)?.values;
  if (!school?.left || term.starts <= school.left) return [];
  return [fault('school', `${quote(school.title)} had left the partnership on ${showDay(school.left)}, before ${nameOf(term)} began.`, 'It would count as one of our schools.', 'Look at the school and at the term. A school that comes back takes out "Left on" in its own page first.')];
}

function nameOf({ term }: Term): string {
  return `the ${lowerFirst(showTerm(term))}`;
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
