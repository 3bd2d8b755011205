import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const wanted = (values: Record<string, unknown>) => ({ wanted: [{ what: 'A letter home', ...values }] });

export const issuesMakeSense: Rule = {
  name: 'issues-make-sense',
  title: 'An issue is raised first, then taken on, then answered',
  why: 'The board of issues updates automatically, from what schools have taken on and shared. It is only true when the order is right.',
  examples: {
    good: [{ kind: 'issues', fields: wanted({ school: 'oak-primary', term: '2026-autumn' }) }, { about: 'Nobody has taken it on yet.', kind: 'issues', fields: wanted({}) }],
    bad: [
      { about: 'Taken on before it was raised.', kind: 'issues', fields: { raised: 'autumn-meeting', ...wanted({ school: 'oak-primary', term: '2026-summer' }) }, others: [{ kind: 'meetings', slug: 'autumn-meeting' }], says: 'before the meeting that raised it' },
      { about: 'Taken on, nobody knows when.', kind: 'issues', fields: wanted({ school: 'oak-primary' }), says: 'does not say in which term' },
      { about: 'A term without a school.', kind: 'issues', fields: wanted({ term: '2026-autumn' }), says: 'no school is chosen' },
      { about: 'Shared before it was wanted.', kind: 'issues', fields: wanted({ school: 'oak-primary', term: '2026-autumn', resource: 'letter' }), others: [{ slug: 'letter', title: 'Letter', added: '2026-05-01' }], says: 'before the meeting that raised it' },
      { about: 'Raised at a meeting that did not take place.', kind: 'issues', fields: { raised: 'cancelled' }, others: [{ kind: 'meetings', slug: 'cancelled', state: 'cancelled', notice: 'It snowed.' }], says: 'was cancelled' },
      { about: 'Raised at a meeting to come.', kind: 'issues', fields: { raised: 'next' }, others: [{ kind: 'meetings', slug: 'next', starts: '2026-12-02T09:30', ends: '2026-12-02T11:30' }], says: 'has not taken place yet' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind !== 'issues') return [];
    const { raised, wanted: items = [] } = (entry as Entry<'issues'>).values;
    const meeting = library.find('meetings', raised)?.values;
    if (!meeting) return [];
    return [...checkRaised(raised, meeting, library), ...items.flatMap((item) => checkWanted(item, meeting, library))];
  },
};

type Meeting = EntryOf<'meetings'>;
type Wanted = NonNullable<EntryOf<'issues'>['wanted']>[number];

function checkRaised(slug: string, meeting: Meeting, library: Library): Fault[] {
  const ask = 'Choose the meeting at which it was raised.';
  if (meeting.state === 'cancelled') return [fault('raised', `"Raised at" names ${quote(slug)}, which was cancelled.`, 'Nothing was raised there.', ask)];
  if (meeting.starts.slice(0, 10) > library.today) return [fault('raised', `"Raised at" names ${quote(slug)}, which has not taken place yet.`, 'Nothing has been raised there yet.', `${ask} To raise it there, put it on the agenda.`)];
  return [];
}

function checkWanted({ what, school, term, resource }: Wanted, meeting: Meeting, library: Library): Fault[] {
  const place = (name: string) => library.settings?.terms.findIndex((one) => one.term === name) ?? -1;
  const said = `${quote(what)}, which is wanted,`;
  if (school && !term) return [fault('wanted', `${said} is taken on by ${quote(school)}, but does not say in which term.`, 'Others want to know whether somebody is still at it.', 'Fill in "Taken on in".')];
  if (term && !school) return [fault('wanted', `${said} is taken on in ${term}, but no school is chosen.`, 'It would still be offered to everyone.', 'Fill in "Taken on by", or leave "Taken on in" empty.')];
  if (term && place(term) >= 0 && place(term) < place(meeting.term)) return [fault('wanted', `${said} was taken on in ${term}, before the meeting that raised it, in ${meeting.term}.`, 'One of the two is wrong.', 'Correct "Taken on in", or "Raised at".')];
  const added = resource && library.find('resources', resource)?.values.added;
  if (added && added < meeting.starts.slice(0, 10)) return [fault('wanted', `${quote(resource)} was shared on ${added}, before the meeting that raised it as something wanted.`, 'It cannot be the result.', 'Name it under "Already there" instead.')];
  return [];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
