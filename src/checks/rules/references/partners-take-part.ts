import { showDay } from '../../../dates/show-dates.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const left = { kind: 'schools', slug: 'elm', title: 'Elm Primary', left: '2026-07-21' };

export const partnersTakePart: Rule = {
  name: 'partners-take-part',
  title: 'Schools that have left are asked for nothing',
  why: 'A school that has left no longer hears from us. Its actions would be on nobody’s list, and people would travel to a closed door.',
  examples: {
    good: [
      { about: 'What a school did while it was with us stays as it was.', kind: 'meetings', fields: { term: '2026-summer', starts: '2026-06-10T09:30', ends: '2026-06-10T11:30', host: 'elm', actions: [{ what: 'Write a card', school: 'elm', due: '2026-summer', done: '2026-07-01' }] }, others: [left] },
    ],
    bad: [
      { kind: 'visits', fields: { host: 'elm' }, others: [left], says: 'which left the partnership on 21 July 2026' },
      { kind: 'meetings', fields: { host: 'elm' }, others: [left], says: '"Host school" names "Elm Primary"' },
      { kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'elm', due: '2026-autumn' }] }, others: [left], says: 'The action "Write a card" belongs to "Elm Primary"' },
      { about: 'It was taken on, and the school left before anything came of it.', kind: 'issues', fields: { wanted: [{ what: 'A letter home', school: 'elm', term: '2026-summer' }] }, others: [left], says: '"A letter home" is taken on by "Elm Primary"' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    switch (entry.kind) {
      case 'visits':
        return checkHost((entry as Entry<'visits'>).values, library);
      case 'meetings': {
        const { values } = entry as Entry<'meetings'>;
        const actions = (values.actions ?? []).flatMap(({ what, school }) => checkLeft('actions', `The action ${quote(what)} belongs to`, school, values.starts.slice(0, 10), 'Give it to another school, or to the partnership itself.', library));
        return [...checkHost(values, library), ...actions];
      }
      case 'issues':
        return ((entry as Entry<'issues'>).values.wanted ?? []).flatMap(({ what, school, resource }) =>
          resource ? [] : checkLeft('wanted', `${quote(what)} is taken on by`, school, library.today, 'Clear the school and the term, so that another school can take it on.', library));
      default:
        return [];
    }
  },
};

function checkHost({ host, starts }: { host: string; starts: string }, library: Library): Fault[] {
  return checkLeft('host', '"Host school" names', host, starts.slice(0, 10), 'Choose the school where it takes place.', library);
}

function checkLeft(field: string, says: string, slug: string | undefined, day: string, remedy: string, library: Library): Fault[] {
  const school = slug === undefined ? undefined : library.find('schools', slug)?.values;
  if (!school?.left || school.left >= day) return [];
  return [{ line: 1, field, what: `${says} ${quote(school.title)}, which left the partnership on ${showDay(school.left)}.`, why: 'The school would never hear about it.', remedy }];
}
