import { quote, type Fault } from '../../../schema/fault.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const letter = { slug: 'letter', title: 'Letter home' };
const draft = { language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } };
const polish = { ...draft, slug: 'list', title: 'List do domu' };

export const draftsClaimNothing: Rule = {
  name: 'drafts-claim-nothing',
  title: 'A machine draft claims nothing that only people can know',
  why: 'Nobody who speaks the language has read it. So nobody can say that it is easy to read, or that it worked.',
  examples: {
    good: [
      { fields: { ...draft, access: ['symbols'] }, others: [letter] },
      { about: 'A speaker has checked it.', fields: { ...draft, access: ['easy-read'], translates: { ...draft.translates, state: 'checked-by-speaker' } }, others: [letter] },
      { kind: 'trials', about: 'Schools tried the original.', fields: { resource: 'letter' }, others: [letter, polish] },
    ],
    bad: [
      { fields: { ...draft, access: ['easy-read'] }, others: [letter], says: 'A machine draft cannot be called Easy read.' },
      { kind: 'trials', fields: { resource: 'list' }, others: [letter, polish], says: '"List do domu" is a machine draft that no speaker has checked.' },
    ],
  },
  needsFields: true,
  // The page or the note may have been right before somebody changed the other.
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind === 'resources') return checkDraft((entry as Entry<'resources'>).values);
    return entry.kind === 'trials' ? checkTrial((entry as Entry<'trials'>).values.resource, library) : [];
  },
};

function checkDraft({ translates, access = [] }: Entry<'resources'>['values']): Fault[] {
  if (translates?.state !== 'machine-draft' || !access.includes('easy-read')) return [];
  return [{ line: 1, field: 'access', what: 'A machine draft cannot be called Easy read.', why: 'People who need Easy read have not tested it, and nobody has checked its words.', remedy: 'Leave "Easy read" out until a speaker has checked it.' }];
}

function checkTrial(slug: string, library: Library): Fault[] {
  const resource = library.find('resources', slug)?.values;
  if (resource?.translates?.state !== 'machine-draft') return [];
  return [{ line: 1, field: 'resource', what: `${quote(resource.title)} is a machine draft that no speaker has checked.`, why: 'A note would look as if it had been tried and found good in that language.', remedy: `If you used the original, write about ${quote(resource.translates.resource)}. If a speaker helped you, ask them to check the draft first.` }];
}
