import { gapsOf, type Gap } from '../../../parts/fill-in/gaps-in-page.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import { nearest } from '../../../schema/nearest.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const ENGLISH = 'Dear <FillIn label="name of parent" />, please ring <FillIn label="telephone" />.';
const translation = { language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } };

export const gapsTranslated: Rule = {
  name: 'gaps-translated',
  title: 'A translated letter has the gaps of its original',
  why: 'Staff fill in a letter that they cannot read. If a gap is missing, the family is not told who to ring.',
  examples: {
    good: [
      { fields: translation, body: 'Telefon: <FillIn label="telefon" original="telephone" />. <FillIn label="imię" original="name of parent" />', others: [{ slug: 'letter', title: 'Letter', body: ENGLISH }] },
      { about: 'Without the names of the original, as many gaps in the same order.', fields: translation, body: '<FillIn label="imię" />: <FillIn label="telefon" />', others: [{ slug: 'letter', title: 'Letter', body: ENGLISH }] },
      { about: 'The original has moved on since. The page says so.', fields: translation, body: '<FillIn label="imię" />', others: [{ slug: 'letter', title: 'Letter', version: '1.1', body: ENGLISH }] },
    ],
    bad: [
      { fields: translation, body: 'Szanowni Państwo <FillIn label="imię" original="name of parent" />,', others: [{ slug: 'letter', title: 'Letter', body: ENGLISH }], says: 'has the gap "telephone", but this translation has none for it' },
      { fields: translation, body: '<FillIn label="imię" />', others: [{ slug: 'letter', title: 'Letter', body: ENGLISH }], says: 'has 2 gaps, but this translation has 1' },
      { fields: translation, body: '<FillIn label="imię" original="name of parents" /> <FillIn label="telefon" original="telephone" />', others: [{ slug: 'letter', title: 'Letter', body: ENGLISH }], says: 'Did you mean "name of parent"?' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    const { translates } = (entry as Entry<'resources'>).values;
    const original = entry.kind === 'resources' && translates ? library.find('resources', translates.resource) : undefined;
    // A translation that is behind may well have other gaps. It is labelled, and somebody will correct it when they update it.
    if (!original || original.fieldsOnly || original.values.version !== translates!.version) return [];
    const [gaps, wanted] = [entry, original].map((one) => one.facts?.gaps ?? gapsOf(one.tree));
    return compare(gaps!, wanted!, original.slug);
  },
};

function compare(gaps: Gap[], wanted: Gap[], slug: string): Fault[] {
  const names = new Set(wanted.map(({ label }) => label));
  const named = gaps.filter((gap) => gap.original);
  const strange = named.filter(({ original }) => !names.has(original!)).map(({ label, original }) => {
    const near = nearest(original!, [...names]);
    return fault(`The gap ${quote(label)} belongs to ${quote(original!)}, but ${quote(slug)} has no such gap.`, near ? `Did you mean "${near}"?` : `It should be one of: ${[...names].join(', ') || 'none, for the original has no gaps'}.`);
  });
  if (strange.length) return strange;
  if (named.length < gaps.length || gaps.length === 0) {
    if (gaps.length === wanted.length) return [];
    return [fault(`${quote(slug)} has ${wanted.length} ${wanted.length === 1 ? 'gap' : 'gaps'}, but this translation has ${gaps.length}.`, 'Put in what is missing, and say at each gap which gap of the original it is.')];
  }
  const there = new Set(named.map(({ original }) => original));
  return [...names].filter((name) => !there.has(name)).map((name) => fault(`${quote(slug)} has the gap ${quote(name)}, but this translation has none for it.`, `Put it in where it belongs: <FillIn label="…" original="${name}" />.`));
}

function fault(what: string, remedy: string): Fault {
  return { line: 1, what, why: 'People who fill in the letter cannot see what is missing.', remedy };
}
