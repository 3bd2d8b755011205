import { licencesFor, mayBeChanged, shortName, type Licence } from '../../lib/licences.ts';
import { compareVersions } from '../../lib/versions.ts';
import { quote, type Fault } from '../../schema/fault.ts';
import { titleOf, type Entry, type Library } from '../library.ts';
import type { Rule } from '../rule.ts';

const account = { changed: 'Fewer questions.', why: 'Younger children.' };
const plan = { slug: 'circle-plan', title: 'Circle plan', school: 'elm-primary', version: '2.1' };
const cards = { slug: 'cards', title: 'Cards', school: 'elm-primary', licence: 'CC-BY-SA-4.0' };
const booklet = { title: 'A booklet', creator: 'A council', link: 'https://example.org/booklet', ...account };

export const adaptationsAllowed: Rule = {
  name: 'adaptations-allowed',
  title: 'What a page was made from allows it',
  why: 'The licence of a page says what others may make out of it. Who shares something trusts that we keep to it.',
  examples: {
    good: [
      { fields: { adapted: { resource: 'circle-plan', version: '2.0', ...account } }, others: [plan] },
      { about: 'Share alike: the new page has the licence of the first.', fields: { licence: 'CC-BY-SA-4.0', adapted: { resource: 'cards', ...account, also: [{ resource: 'circle-plan' }] } }, others: [plan, cards] },
      { about: 'A school may do what it likes with what is its own.', fields: { adapted: { resource: 'circle-plan', ...account } }, others: [{ ...plan, school: 'oak-primary', licence: 'CC-BY-ND-4.0' }] },
      { fields: { outside: { ...booklet, licence: 'OGL-3.0' } } },
      { about: 'Itself: that it cannot be its own original is for the rule of references.', fields: { version: '1.0', adapted: { resource: 'sound-page', version: '2.0', ...account } } },
    ],
    bad: [
      { fields: { adapted: { resource: 'circle-plan', ...account } }, others: [{ ...plan, licence: 'CC-BY-ND-4.0' }], says: 'may be shared, but not changed' },
      { fields: { adapted: { resource: 'cards', ...account } }, others: [cards], says: 'Set "Licence" to CC BY-SA 4.0' },
      { about: 'A translation is a change too.', fields: { language: 'pl', translates: { resource: 'cards', version: '1.0', state: 'machine-draft' } }, others: [cards], says: 'Set "Licence" to CC BY-SA 4.0' },
      { about: 'Something that may not earn money, and something that has to stay free to.', fields: { outside: { ...booklet, licence: 'CC-BY-NC-4.0' }, adapted: { resource: 'cards', ...account } }, others: [cards], says: 'cannot be put together' },
      { fields: { adapted: { resource: 'circle-plan', version: '2.3', ...account } }, others: [plan], says: 'a version only ever rises' },
      { fields: { adapted: { resource: 'circle-plan', ...account, also: [{ resource: 'circle-plan' }] } }, others: [plan], says: 'names "Circle plan" twice' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind !== 'resources') return [];
    const origins = originsIn(entry as Entry<'resources'>, library);
    return [...checkLicence(entry as Entry<'resources'>, origins), ...origins.flatMap(checkVersion), ...checkTwice(origins)];
  },
};

/** Something a page was made from, and the field that says so. */
interface Origin {
  field: 'adapted' | 'outside' | 'translates';
  title: string;
  licence: Licence;
  /** Whether it belongs to the same school, which may do with it what it likes. */
  isOwn: boolean;
  taken?: string;
  seen?: string;
  now?: string;
}

function originsIn({ slug, values }: Entry<'resources'>, library: Library): Origin[] {
  const { adapted, translates, outside, school } = values;
  const named = [...(adapted ? [adapted, ...(adapted.also ?? [])].map((one) => ({ field: 'adapted' as const, ...one })) : []), ...(translates ? [{ field: 'translates' as const, seen: undefined, ...translates }] : [])];
  const here = named.flatMap(({ field, resource, version, seen }): Origin[] => {
    const found = library.find('resources', resource);
    // That a page names itself is said elsewhere; of its own version there is nothing to say then.
    if (!found?.values.licence || resource === slug) return [];
    return [{ field, title: titleOf(found), licence: found.values.licence, isOwn: found.values.school === school, taken: version, seen: seen?.version, now: found.values.version }];
  });
  return outside ? [...here, { field: 'outside', title: outside.title, licence: outside.licence, isOwn: false }] : here;
}

function checkLicence({ values }: Entry<'resources'>, origins: readonly Origin[]): Fault[] {
  const bound = origins.filter(({ isOwn }) => !isOwn);
  const closed = bound.filter(({ licence }) => !mayBeChanged(licence));
  if (closed.length) {
    return closed.map(({ field, title, licence }) => ({
      line: 1, field,
      what: `${quote(title)} is shared under ${shortName(licence)}: it may be shared, but not changed.`,
      why: 'Its owner has kept the right to change it. A translation is a change too.',
      remedy: 'Ask its owner for another licence, or link to it from a page of your own words.',
    }));
  }
  const fitting = licencesFor(bound.map(({ licence }) => licence));
  if (!bound.length || fitting.includes(values.licence)) return [];
  const said = bound.map(({ title, licence }) => `${quote(title)} (${shortName(licence)})`).join(' and ');
  if (!fitting.length) {
    return [{ line: 1, field: bound[0]!.field, what: `${said} cannot be put together on one page.`, why: 'Each asks that what is made of it is passed on under its own licence, and a page has only one.', remedy: 'Make a page of each, and link them.' }];
  }
  return [{
    line: 1, field: 'licence',
    what: `"Licence" says ${shortName(values.licence)}, and this page is made from ${said}.`,
    why: 'Whoever changes something passes it on under terms that its licence allows.',
    remedy: `Set "Licence" to ${fitting.map(shortName).join(' or ')}.`,
  }];
}

function checkVersion({ field, title, taken, seen, now }: Origin): Fault[] {
  const ahead = [taken, seen].find((version) => version && now && compareVersions(version, now) > 0);
  if (!ahead) return [];
  return [{
    line: 1, field,
    what: `This page speaks of version ${ahead} of ${quote(title)}, which is at version ${now}.`,
    why: 'Nobody could tell whether the original has moved on: a version only ever rises.',
    remedy: `Write "${now}" here. If the version of ${quote(title)} was set back by mistake, raise it there.`,
  }];
}

function checkTwice(origins: readonly Origin[]): Fault[] {
  const adapted = origins.filter(({ field }) => field === 'adapted').map(({ title }) => title);
  const twice = adapted.find((title, at) => adapted.indexOf(title) !== at);
  return twice === undefined ? [] : [{ line: 1, field: 'adapted', what: `"Adapted from" names ${quote(twice)} twice.`, why: 'It would be credited twice.', remedy: 'Take one of the two out.' }];
}
