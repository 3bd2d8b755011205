import { licencesFor, mayBeChanged, shortName, type Licence } from '../../../catalogue/licences.ts';
import { compareVersions } from '../../../schema/compare-versions.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import { titleOf, type Entry, type Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const account = { changed: 'Fewer questions.', why: 'Younger children.' };
const plan = { slug: 'circle-plan', title: 'Circle plan', school: 'elm-primary', version: '2.1' };
const cards = { slug: 'cards', title: 'Cards', school: 'elm-primary', licence: 'CC-BY-SA-4.0' };
const ours = { slug: 'our-cards', title: 'Our cards', school: 'oak-primary' };
const booklet = { title: 'A booklet', creator: 'A council', link: 'https://example.org/booklet', ...account };

export const adaptationsAllowed: Rule = {
  name: 'adaptations-allowed',
  title: 'The licence of the original allows the page',
  why: 'The licence of a page says what others may make from it. People who share something trust us to keep to it.',
  examples: {
    good: [
      { fields: { adapted: { resource: 'circle-plan', version: '2.0', ...account } }, others: [plan] },
      { about: 'Share alike: the new page has the licence of the first.', fields: { licence: 'CC-BY-SA-4.0', adapted: { resource: 'cards', ...account, also: [{ resource: 'circle-plan' }] } }, others: [plan, cards] },
      { about: 'A school may do what it likes with what is its own.', fields: { adapted: { resource: 'circle-plan', ...account } }, others: [{ ...plan, school: 'oak-primary', licence: 'CC-BY-ND-4.0' }] },
      { about: 'Nor does it bind a school that what is its own came from its own.', fields: { adapted: { resource: 'our-cards', ...account } }, others: [{ ...ours, licence: 'CC-BY-ND-4.0', adapted: { resource: 'circle-plan', ...account } }, { ...plan, school: 'oak-primary', licence: 'CC-BY-ND-4.0' }] },
      { about: 'Another school’s page answers for what that school made it from.', fields: { adapted: { resource: 'circle-plan', ...account } }, others: [{ ...plan, adapted: { resource: 'old-plan', ...account } }, { slug: 'old-plan', title: 'Old plan', school: 'elm-primary', licence: 'CC-BY-ND-4.0' }] },
      { fields: { outside: { ...booklet, licence: 'OGL-3.0' } } },
      { about: 'Itself: that it cannot be its own original is for the rule of references.', fields: { version: '1.0', adapted: { resource: 'sound-page', version: '2.0', ...account } } },
    ],
    bad: [
      { fields: { adapted: { resource: 'circle-plan', ...account } }, others: [{ ...plan, licence: 'CC-BY-ND-4.0' }], says: 'may be shared, but not changed' },
      { fields: { adapted: { resource: 'cards', ...account } }, others: [cards], says: 'Set "Licence" to CC BY-SA 4.0' },
      { about: 'A translation is a change too.', fields: { language: 'pl', translates: { resource: 'cards', version: '1.0', state: 'machine-draft' } }, others: [cards], says: 'Set "Licence" to CC BY-SA 4.0' },
      { about: 'Something that may not earn money, and something that has to stay free to.', fields: { outside: { ...booklet, licence: 'CC-BY-NC-4.0' }, adapted: { resource: 'cards', ...account } }, others: [cards], says: 'cannot be combined' },
      { about: 'Share alike goes on through a page of the school’s own.', fields: { licence: 'CC0-1.0', adapted: { resource: 'our-cards', ...account } }, others: [{ ...ours, licence: 'CC-BY-SA-4.0', adapted: { resource: 'cards', ...account } }, cards], says: '"Licence" says CC0 1.0, and this page is made from "Cards" (CC BY-SA 4.0), by way of "Our cards".' },
      { about: 'So does what may not earn money, from outside the partnership.', fields: { adapted: { resource: 'our-cards', ...account } }, others: [{ ...ours, licence: 'CC-BY-NC-SA-4.0', outside: { ...booklet, licence: 'CC-BY-NC-SA-4.0' } }], says: 'Set "Licence" to CC BY-NC-SA 4.0' },
      { about: 'And what may not be changed, behind a translation and a second origin.', fields: { adapted: { resource: 'our-cards', ...account } }, others: [{ ...ours, language: 'pl', translates: { resource: 'our-plan', version: '1.0', state: 'machine-draft' } }, { ...ours, slug: 'our-plan', title: 'Our plan', adapted: { resource: 'old-plan', ...account, also: [{ resource: 'circle-plan' }] } }, { ...ours, slug: 'old-plan', title: 'Old plan' }, { ...plan, licence: 'CC-BY-ND-4.0' }], says: '"Circle plan", from which "Our cards" came, is shared under CC BY-ND 4.0: it may be shared, but not changed.' },
      { fields: { adapted: { resource: 'circle-plan', version: '2.3', ...account } }, others: [plan], says: 'a version only ever rises' },
      { fields: { adapted: { resource: 'circle-plan', ...account, also: [{ resource: 'circle-plan' }] } }, others: [plan], says: 'names "Circle plan" twice' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind !== 'resources') return [];
    const page = entry as Entry<'resources'>;
    const origins = originsIn(page, library);
    return [...checkLicence(page, boundBy(page, library)), ...origins.flatMap(checkVersion), ...checkTwice(origins)];
  },
};

/** Something a page was made from, and the field that says so. */
interface Origin {
  field: 'adapted' | 'outside' | 'translates';
  title: string;
  licence: Licence;
  /** Its page, when it belongs to the same school. */
  own?: Entry<'resources'>;
  /** The school’s own page in between, when the original was not used directly. */
  through?: string;
  taken?: string;
  seen?: string;
  now?: string;
}

function originsIn({ slug, values }: Entry<'resources'>, library: Library): Origin[] {
  const { adapted, translates, outside, school } = values;
  const named = [...(adapted ? [adapted, ...(adapted.also ?? [])].map((one) => ({ field: 'adapted' as const, ...one })) : []), ...(translates ? [{ field: 'translates' as const, seen: undefined, ...translates }] : [])];
  const here = named.flatMap(({ field, resource, version, seen }): Origin[] => {
    const found = library.find('resources', resource);
    // Another rule reports a page that names itself. There is nothing to say about its own version then.
    if (!found?.values.licence || resource === slug) return [];
    return [{ field, title: titleOf(found), licence: found.values.licence, ...(found.values.school === school && { own: found }), taken: version, seen: seen?.version, now: found.values.version }];
  });
  return outside ? [...here, { field: 'outside', title: outside.title, licence: outside.licence }] : here;
}

/**
 * What a page owes to others: everything it is made from that does not belong to its school. A school may do what it likes with its own
 * work. We look through the school's own pages, however long the chain, or passing through one would lose the terms of the original. We
 * do not look through another school's page: its licence is what that school gives, and this rule has checked that school’s page against
 * its own originals.
 */
function boundBy(page: Entry<'resources'>, library: Library, seen = new Set<Entry>()): Origin[] {
  seen.add(page);
  return originsIn(page, library).flatMap((origin) => {
    if (!origin.own) return [origin];
    return seen.has(origin.own) ? [] : boundBy(origin.own, library, seen).map((behind) => ({ ...behind, field: origin.field, through: origin.title }));
  });
}

function checkLicence({ values }: Entry<'resources'>, bound: readonly Origin[]): Fault[] {
  const closed = bound.filter(({ licence }) => !mayBeChanged(licence));
  if (closed.length) {
    return closed.map(({ field, title, licence, through }) => ({
      line: 1, field,
      what: `${quote(title)}${through ? `, from which ${quote(through)} came,` : ''} is shared under ${shortName(licence)}: it may be shared, but not changed.`,
      why: 'Its owner has kept the right to change it. A translation is a change too.',
      remedy: 'Ask its owner for another licence, or link to it from a page of your own words.',
    }));
  }
  const fitting = licencesFor(bound.map(({ licence }) => licence));
  if (!bound.length || fitting.includes(values.licence)) return [];
  const said = bound.map(({ title, licence, through }) => `${quote(title)} (${shortName(licence)})${through ? `, by way of ${quote(through)}` : ''}`).join(' and ');
  if (!fitting.length) {
    return [{ line: 1, field: bound[0]!.field, what: `${said} cannot be combined on one page.`, why: 'Each asks that anything made from it keeps its licence, and a page has only one.', remedy: 'Make a page of each, and link them.' }];
  }
  return [{
    line: 1, field: 'licence',
    what: `"Licence" says ${shortName(values.licence)}, and this page is made from ${said}.`,
    why: 'A changed version may be passed on only under terms that the original’s licence allows.',
    remedy: `Set "Licence" to ${fitting.map(shortName).join(' or ')}.`,
  }];
}

function checkVersion({ field, title, taken, seen, now }: Origin): Fault[] {
  const ahead = [taken, seen].find((version) => version && now && compareVersions(version, now) > 0);
  if (!ahead) return [];
  return [{
    line: 1, field,
    what: `This page refers to version ${ahead} of ${quote(title)}, which is at version ${now}.`,
    why: 'Nobody could tell whether the original has moved on: a version only ever rises.',
    remedy: `Write "${now}" here. If the version of ${quote(title)} was set back by mistake, raise it there.`,
  }];
}

function checkTwice(origins: readonly Origin[]): Fault[] {
  const adapted = origins.filter(({ field }) => field === 'adapted').map(({ title }) => title);
  const twice = adapted.find((title, at) => adapted.indexOf(title) !== at);
  return twice === undefined ? [] : [{ line: 1, field: 'adapted', what: `"Adapted from" names ${quote(twice)} twice.`, why: 'It would be credited twice.', remedy: 'Delete one of the two.' }];
}
