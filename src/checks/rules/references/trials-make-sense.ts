import { grouped } from '../../../catalogue/grouped.ts';
import { showDay, showTerm } from '../../../dates/show-dates.ts';
import { originalOf } from '../../../catalogue/lineage.ts';
import { lowerFirst } from '../../../text/lower-first.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const CARD = { slug: 'circle-plan', title: 'Circle plan' };
const POLISH = { slug: 'plan-kregu', title: 'Plan kręgu', language: 'pl', translates: { resource: 'circle-plan', version: '1.0', state: 'checked-by-speaker' } };

export const trialsMakeSense: Rule = {
  name: 'trials-make-sense',
  title: 'A school can have tried what it names, in the term it gives',
  why: 'We work out the status of a resource from these notes. A wrong term, or a second note from the same school, would count something that did not happen.',
  examples: {
    good: [
      { kind: 'trials', fields: { again: 'no' }, about: 'A “no” is as welcome as a “yes”.', others: [CARD] },
      { kind: 'trials', about: 'Tried before it was retired.', fields: { term: '2026-summer' }, others: [{ ...CARD, added: '2026-04-20', retired: { reason: 'We found better words.', on: '2026-07-01' } }] },
      { kind: 'trials', about: 'Tried in the term in which it was first shared.', others: [{ ...CARD, added: '2026-12-01' }] },
      { kind: 'trials', about: 'Another school, the same term.', others: [CARD, { kind: 'trials', slug: 'other', school: 'elm-primary' }] },
      { kind: 'trials', about: 'Tried before the school left.', fields: { school: 'elm-primary' }, others: [CARD, { kind: 'schools', slug: 'elm-primary', left: '2026-10-31' }] },
      { kind: 'trials', about: 'Another school, the same term, another language.', others: [CARD, POLISH, { kind: 'trials', slug: 'other', resource: 'plan-kregu', school: 'elm-primary' }] },
    ],
    bad: [
      { kind: 'trials', about: 'Nobody should begin with it any more.', others: [{ ...CARD, added: '2026-04-20', retired: { reason: 'We found better words.', on: '2026-07-01', successor: 'circle-card' } }, { slug: 'circle-card', title: 'Circle card' }], says: 'the note is about the autumn term 2026, and it names something which was retired on 1 July 2026.' },
      { kind: 'trials', about: 'Retired, and its page does not say when.', others: [{ ...CARD, added: '2026-04-20', reviewed: '2026-05-01', retired: { reason: 'We found better words.' } }], says: 'If you tried it while it was in use, its page should say under "Retired on" when that ended' },
      { kind: 'trials', about: 'A translation of what nobody should begin with any more.', fields: { resource: 'plan-kregu' }, others: [{ ...CARD, added: '2026-04-20', retired: { reason: 'We found better words.', on: '2026-07-01' } }, POLISH], says: '"Circle plan" is retired: the note is about the autumn term 2026, and it names "Plan kręgu", a translation of something which was retired on 1 July 2026.' },
      { kind: 'trials', about: 'Tried before there was anything to try.', fields: { term: '2026-summer' }, others: [{ ...CARD, added: '2026-09-10' }], says: 'was first shared on 10 September 2026, after the summer term 2026 had ended.' },
      { kind: 'trials', about: 'Tried in a term to come.', fields: { term: '2027-autumn' }, others: [CARD], says: 'has not begun yet' },
      { kind: 'trials', about: 'The same school twice in one term.', others: [CARD, { kind: 'trials', slug: 'year-four', phase: 'key-stage-1' }], says: 'in the same term, in "year-four"' },
      { kind: 'trials', about: 'The same school twice in one term, once about a translation.', others: [CARD, POLISH, { kind: 'trials', slug: 'after-school', resource: 'plan-kregu' }], says: 'in the same term, in "after-school", where it is in another language.' },
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
  const original = originalIn(library, values.resource);
  const twin = grouped(library.ofKind('trials'), schoolsOf).get(values.school)!.find((other) => other.slug !== entry.slug && other.values.term === values.term && originalIn(library, other.values.resource) === original);
  if (twin) faults.push(fault('term', `This school has written about the same resource in the same term, in ${quote(twin.slug)}${twin.values.resource === values.resource ? '' : ', where it is in another language'}.`, 'Two notes would count one school’s trial twice, and a reader would meet the same story again.', 'Join the two: say in one note what each class did, and delete the other.'));
  if (!term) return faults;
  if (term.starts > library.today) faults.push(fault('term', `The ${lowerFirst(showTerm(term.term))} has not begun yet.`, 'Nobody can have tried it in that term yet.', 'Choose the term in which you tried it, or write again when it has begun.'));
  return [...faults, ...checkResource(values.resource, term, library), ...checkSchool(values.school, term, library)];
}

function checkResource(slug: string, term: Term, library: Library): Fault[] {
  const resource = library.find('resources', slug)?.values;
  if (!resource) return [];
  const { title, added } = resource;
  if (term.ends < added) return [fault('resource', `${quote(title)} was first shared on ${showDay(added)}, after ${nameOf(term)} had ended.`, 'Nobody can have tried it here before it was there.', 'Check the term. If you used it before it was shared, say so on its page rather than here.')];
  // Something retired is retired in every language. Where nobody wrote down when, it was on the last day on which somebody found it right.
  const old = [resource, library.find('resources', originalIn(library, slug))?.values].find((one) => one?.retired && term.starts > (one.retired.on ?? one.reviewed));
  if (!old?.retired) return [];
  const { retired } = old;
  const successor = retired.successor && library.find('resources', retired.successor);
  return [fault(
    'resource',
    `${quote(old.title)} is retired: the note is about ${nameOf(term)}, and it names ${old === resource ? '' : `${quote(title)}, a translation of `}something ${retired.on ? `which was retired on ${showDay(retired.on)}` : 'that nobody should start using any more'}.`,
    'A new note would look as if we still recommended it.',
    retired.on
      ? successor ? `Did you try "${successor.slug}", which took its place? Otherwise choose the term in which you tried it.` : 'Choose the term in which you tried it, if that was before. Otherwise write and tell us what happened.'
      : 'If you tried it while it was in use, its page should say under "Retired on" when that ended. Otherwise write and tell us what happened.',
  )];
}

function checkSchool(slug: string, term: Term, library: Library): Fault[] {
  const school = library.find('schools', slug)?.values;
  if (!school?.left || term.starts <= school.left) return [];
  return [fault('school', `${quote(school.title)} had left the partnership on ${showDay(school.left)}, before ${nameOf(term)} began.`, 'It would count as one of our schools.', 'Check the school and the term. A school that comes back should first clear "Left on" on its own page.')];
}

function schoolsOf({ values }: Entry<'trials'>): string[] {
  return [values.school];
}

function originalIn(library: Library, slug: string): string {
  return originalOf(slug, (one) => library.find('resources', one)?.values);
}

function nameOf({ term }: Term): string {
  return `the ${lowerFirst(showTerm(term))}`;
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
