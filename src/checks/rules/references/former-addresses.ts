import { grouped } from '../../../catalogue/grouped.ts';
import { quote } from '../../../schema/fault.ts';
import type { Entry } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const formerAddresses: Rule = {
  name: 'former-addresses',
  title: 'An earlier address leads to one page only',
  why: 'A link in somebody’s lesson plan keeps working after a page has been renamed, but only if no other page takes its earlier address.',
  examples: {
    good: [{ fields: { formerly: ['circle-of-friends'] }, others: [{ slug: 'circle-plan', title: 'Circle plan' }] }],
    bad: [
      { about: 'Another page has it now.', fields: { formerly: ['circle-plan'] }, others: [{ slug: 'circle-plan', title: 'Circle plan' }], says: 'which "Circle plan" has now' },
      { about: 'Two pages want it.', fields: { formerly: ['circle-of-friends'] }, others: [{ slug: 'circle-plan', title: 'Circle plan', formerly: ['circle-of-friends'] }], says: 'and so does "Circle plan"' },
      { about: 'Its own address.', fields: { formerly: ['sound-page'] }, says: 'which is its address now' },
      { about: 'The same one twice.', fields: { formerly: ['circle-of-friends', 'circle-of-friends'] }, says: 'is listed twice' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind !== 'resources') return [];
    const { formerly = [] } = (entry as Entry<'resources'>).values;
    return formerly.flatMap((name, at) => {
      const isTaken = name !== entry.slug && library.has('resources', name);
      const rival = grouped(library.ofKind('resources'), namesBefore).get(name)?.find((other) => other.slug !== entry.slug);
      const clash =
        name === entry.slug ? 'which is its address now' : isTaken ? `which ${quote(library.find('resources', name)?.values.title ?? name)} has now` : rival ? `and so does ${quote(rival.values.title)}` : formerly.indexOf(name) < at ? 'which is listed twice' : undefined;
      return clash ? [{ line: 1, field: 'formerly', what: `"Earlier addresses" names ${quote(name)}, ${clash}.`, why: 'An address can lead to one page only.', remedy: 'Delete it here.' }] : [];
    });
  },
};

function namesBefore({ values }: Entry<'resources'>): string[] {
  return values.formerly ?? [];
}
