import { quote, type Fault } from '../../../schema/fault.ts';
import { nearest } from '../../../schema/nearest.ts';
import type { Field, Fields } from '../../../schema/fields.ts';
import { compareVersions } from '../../../schema/compare-versions.ts';
import { kinds, type EntryOf, type KindName } from '../../../schema/index.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Found, Rule } from '../../rule.ts';

export const referencesLand: Rule = {
  name: 'references-land',
  title: 'Pages that belong together name each other',
  why: 'A page names the school that shares it, the page it was adapted from, the page it translates. Both pages have to fit, or the trail breaks.',
  examples: {
    good: [
      { about: 'A translation that is behind: its page says so.', fields: { language: 'pl', translates: { resource: 'letter', version: '1.9', state: 'machine-draft' } }, others: [{ slug: 'letter', title: 'Letter', version: '1.10' }] },
      { about: 'A translation of a page that is retired: its page says so.', fields: { language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } }, others: [{ slug: 'letter', title: 'Letter', retired: { reason: 'Out of date.' } }] },
      { fields: { adapted: { resource: 'circle-plan', changed: 'Shorter.', why: 'Younger children.' } }, others: [{ slug: 'circle-plan', title: 'Circle plan' }] },
    ],
    bad: [
      { fields: { school: 'oak-primry' }, says: 'Did you mean "oak-primary"?' },
      { fields: { adapted: { resource: 'sound-page', changed: 'Nothing.', why: 'No reason.' } }, says: 'cannot be adapted from itself' },
      {
        fields: { language: 'en-GB', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } },
        others: [{ slug: 'letter', title: 'Letter' }],
        says: 'are in the same language',
      },
      {
        about: 'A translation of a page that is not there.',
        fields: { language: 'pl', translates: { resource: 'leter', version: '1.0', state: 'machine-draft' } },
        others: [{ slug: 'letter', title: 'Letter' }],
        says: 'Did you mean "letter"?',
      },
      {
        about: 'A translation of a translation.',
        fields: { translates: { resource: 'letter-polish', version: '1.0', state: 'machine-draft' } },
        others: [{ slug: 'letter', title: 'Letter' }, { slug: 'letter-polish', title: 'List', language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } }],
        says: 'Name the page it translates: "letter".',
      },
      {
        about: 'A translation of a version that is still to come.',
        fields: { language: 'pl', translates: { resource: 'letter', version: '1.10', state: 'machine-draft' } },
        others: [{ slug: 'letter', title: 'Letter', version: '1.9' }],
        says: '"letter" is only at version 1.9.',
      },
      {
        about: 'Two pages that each say they began as the other.',
        fields: { adapted: { resource: 'other', changed: 'Words.', why: 'Reasons.' } },
        others: [{ slug: 'other', title: 'Other', adapted: { resource: 'sound-page', changed: 'Words.', why: 'Reasons.' } }],
        says: 'leads back to itself',
      },
      {
        about: 'A page that took something from a page that began as this one.',
        fields: { adapted: { resource: 'first', changed: 'Words.', why: 'Reasons.', also: [{ resource: 'other' }] } },
        others: [{ slug: 'first', title: 'First' }, { slug: 'other', title: 'Other', adapted: { resource: 'sound-page', changed: 'Words.', why: 'Reasons.' } }],
        says: 'leads back to itself, through "other"',
      },
      {
        about: 'A page that was removed.',
        fields: { adapted: { resource: 'removed-page', changed: 'Words.', why: 'Reasons.' } },
        removed: [{ kind: 'resources', slug: 'removed-page' }],
        says: 'which was removed from the site',
      },
      {
        about: 'A page that only has another name.',
        fields: { adapted: { resource: 'first-plan', changed: 'Words.', why: 'Reasons.' } },
        others: [{ slug: 'circle-plan', title: 'Circle plan' }],
        removed: [{ kind: 'resources', slug: 'first-plan', movedTo: '/resources/circle-plan/' }],
        says: 'which has another name now. The trail ends at its old one. Write "circle-plan".',
      },
      {
        about: 'A page that was never there.',
        fields: { adapted: { resource: 'deleted-page', changed: 'Words.', why: 'Reasons.' } },
        says: 'If it was deleted, say under "Adapted from outside" where it came from.',
      },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    // A self-review may name something that the site does not have. The page leaves it out, and the check notes it.
    if (entry.kind === 'settings' || entry.kind === 'synonyms') return [];
    const lost = references(kinds[entry.kind].fields, entry.values).flatMap((reference) => checkReference(reference, library));
    if (lost.length || entry.kind !== 'resources') return lost;
    return checkResource(entry as Entry<'resources'>, library);
  },
};

interface Reference {
  /** The key of the top-level field it is in. */
  key: string;
  /** Where it is within that field. */
  path: (string | number)[];
  field: Field;
  kind: KindName;
  slug: string;
}

/** Every reference in the values of some fields, however deep. */
export function references(fields: Fields, values: unknown): Reference[] {
  return Object.entries(fields).flatMap(([key, field]) => inField(key, field, (values as Record<string, unknown>)?.[key]));
}

function inField(key: string, field: Field, value: unknown): Reference[] {
  const { input } = field;
  if (value === undefined) return [];
  if (input.type === 'reference') return [{ key, path: [], field, kind: input.kind as KindName, slug: String(value) }];
  if (input.type === 'list') return (value as unknown[]).flatMap((item, index) => inField(key, input.of, item).map((reference) => ({ ...reference, path: [index, ...reference.path] })));
  return input.type === 'group' ? references(input.fields, value).map((reference) => ({ ...reference, key, path: [reference.key, ...reference.path] })) : [];
}

function checkReference({ key, path, field, kind, slug }: Reference, library: Library): Found[] {
  if (library.has(kind, slug)) return [];
  const removed = library.removed.get(`/${kind}/${slug}/`);
  const [, now] = new RegExp(`^/${kind}/([^/]+)/$`).exec(removed?.movedTo ?? '') ?? [];
  if (now && library.has(kind, now)) return [{ line: 1, field: key, path, stopsNothing: true, what: `"${field.label}" names ${quote(slug)}, which has another name now.`, why: 'The trail ends at its old one.', remedy: `Write ${quote(now)}.` }];
  if (removed) return [{ line: 1, field: key, path, stopsNothing: true, what: `"${field.label}" names ${quote(slug)}, which was removed from the site.`, why: 'People who follow the trail come to a notice that says so.', remedy: key === 'adapted' ? 'Say under "Adapted from outside" where it came from.' : `Name another ${kinds[kind].one}, or delete this one.` }];
  const near = nearest(slug, library.names(kind));
  return [{
    line: 1,
    field: key,
    path,
    what: `"${field.label}" names ${quote(slug)}, but there is no such ${kinds[kind].one}.`,
    why: 'The two pages could not be shown together.',
    remedy: near ? `Did you mean "${near}"? It should be the name of a file or folder in content/${kind}/.` : `It should be the name of a file or folder in content/${kind}/. Add it there first.${key === 'adapted' ? ' If it was deleted, say under "Adapted from outside" where it came from.' : ''}`,
  }];
}

function checkResource(entry: Entry<'resources'>, library: Library): Fault[] {
  const { adapted, translates, retired } = entry.values;
  const faults: Fault[] = [];
  if (adapted) faults.push(...checkLineage(entry, library));
  const original = translates && library.find('resources', translates.resource);
  if (original) faults.push(...checkTranslation(entry.values, original));
  if (retired?.successor) {
    const successor = library.find('resources', retired.successor)?.values;
    if (retired.successor === entry.slug || successor?.retired) {
      faults.push(fault('retired', `"Use this instead" names ${quote(retired.successor)}, which is retired too.`, 'People would be sent in a circle.', 'Name a page that is in use, or leave the field out.'));
    }
  }
  return faults;
}

function checkLineage(entry: Entry<'resources'>, library: Library): Fault[] {
  const namedBy = ({ values: { adapted } }: Entry<'resources'>) => (adapted ? [adapted.resource, ...(adapted.also ?? []).map(({ resource }) => resource)] : []);
  if (namedBy(entry).includes(entry.slug)) return [fault('adapted', 'A page cannot be adapted from itself.', 'The trail would have no beginning.', 'Name the page it began as, or leave the field out.')];
  const seen = new Set(namedBy(entry));
  for (const slug of seen) {
    const at = library.find('resources', slug);
    const named = at ? namedBy(at) : [];
    if (named.includes(entry.slug)) return [fault('adapted', `The trail of "Adapted from" leads back to itself, through ${quote(slug)}.`, 'One of the pages has to be the first.', 'Clear the field on the page that was first.')];
    for (const next of named) seen.add(next);
  }
  return [];
}

function checkTranslation(values: EntryOf<'resources'>, original: Entry<'resources'>): Fault[] {
  if (original.values.translates) return [fault('translates', `"Translation of" names ${quote(original.slug)}, which is a translation itself.`, 'Every translation names the first page, so that readers can move between all of them.', `Name the page it translates: "${original.values.translates.resource}".`)];
  if (original.values.language === values.language) return [fault('language', `This page and ${quote(original.slug)}, which it translates, are in the same language.`, 'A reader would be sent from one to the other for nothing.', 'Set "Language" to the language of this page.')];
  if (compareVersions(values.translates!.version, original.values.version) > 0) return [fault('translates', `"Version of the original" says ${quote(values.translates!.version)}, but ${quote(original.slug)} is only at version ${original.values.version}.`, 'Nobody could tell whether the translation still says the same.', `Give the version that was translated: "${original.values.version}", or an earlier one.`)];
  return [];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
