import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { allKinds, kinds, type KindName } from '../schema/index.ts';
import { validate, validateEntry } from './validate.ts';
import { makeLibrary, type Entry } from './content/library.ts';
import { describeProblems } from './problem.ts';
import type { Example, Rule } from './rule.ts';
import { fields } from './rules/text/fields.ts';
import { rules } from './rules/index.ts';
import { trialsNameNobody } from './rules/privacy/trials-name-nobody.ts';
import { sampleEntry, sampleLibrary } from './content/sample.ts';

const settings = sampleEntry({ kind: 'settings', fields: { notice: { words: 'See you on Thursday.', until: '2026-11-22' } } });
const on = (day: string) => makeLibrary([settings], day);

test('an expired notice stops nobody who publishes something else, and whoever edits the settings is told', () => {
  expect(validate(on('2026-11-23')).map(({ what }) => what)).toEqual([]);
  expect(validateEntry(settings, on('2026-11-23')).map(({ what }) => what)).toEqual(['The notice has its last day on "2026-11-22", which is over.']);
  expect(validateEntry(settings, on('2026-11-22'))).toEqual([]);
});

test.each(allKinds.map(({ name }) => name))('one of %s that cannot be read at all is told, and nothing is taken for granted of it', (kind) => {
  const { faults, ...page } = readPage('No fields at all.\n', {});
  const unread = { ...sampleEntry({ kind: kind as KindName }), ...page, faults: { ...faults, files: [] } } as Entry;
  expect(validateEntry(unread, makeLibrary([unread, settings], '2026-11-23')).map(({ what }) => what)).toEqual(['The first line is "No fields at all.".']);
});

const stumbles: Rule = { ...rules[0]!, name: 'stumbles', title: 'A rule that stumbles', check: () => { throw new TypeError('Cannot read properties of undefined'); } };

test('a rule that throws is reported as a fault of the page it checks, and the other rules still run', () => {
  const entry = sampleEntry({ fields: { theme: 'lunch' } });
  expect(describeProblems(validateEntry(entry, makeLibrary([entry, settings], '2026-11-23'), [stumbles, fields]))).toMatchInlineSnapshot(`
    "A sound page  (content/resources/sound-page/index.mdx, line 1)
      We could not tell whether this page keeps to “A rule that stumbles”.
      Something on it is written in a way that our check did not expect, and we publish nothing unchecked.
      → Compare its fields with those of a published page of the same kind. Look first at what was changed last. If you find nothing, write to us.
    A sound page  (content/resources/sound-page/index.mdx, line 4)
      "Theme" says "lunch".
      The theme of our work it belongs to most.
      → Did you mean "lunchtime-supervisors"? It should be one of: family-and-community, lunchtime-supervisors, pupil-partnership, engaging-all-staff, restorative-dialogue, common-concerns."
  `);
});

test('a neighbour with a fault counts as absent, and is still known by name', () => {
  const original = sampleEntry({ slug: 'letter', fields: { title: 'Letter', version: 2.3, licence: 'CC BY 4.0', added: 'x' } });
  const sound = sampleEntry({ slug: 'sound' });
  const hostile = sampleEntry({ slug: 'hostile', body: '<script>alert(1)</script>' });
  const library = makeLibrary([original, sound, hostile, settings], '2026-11-23');
  expect(['letter', 'hostile', 'sound', 'nowhere'].map((slug) => [library.find('resources', slug)?.slug, library.has('resources', slug)])).toEqual([[undefined, true], [undefined, true], ['sound', true], [undefined, false]]);
  expect(library.ofKind('resources').map(({ slug }) => slug)).toEqual(['sound']);
  expect(library.names('resources')).toEqual(['letter', 'sound', 'hostile']);
});

test.each([
  ['a translation', { language: 'pl', translates: { resource: 'letter', version: '2.3', state: 'machine-draft' } }],
  ['an adaptation', { adapted: { resource: 'letter', version: '2.3', changed: 'Shorter.', why: 'Younger.' } }],
  ['what replaces it', { formerly: ['letter-2'], retired: { reason: 'Old.', on: '2026-10-01', successor: 'letter' } }],
])('%s of a page with faults is checked without it', (_, values) => {
  const example = { fields: { ...values, title: 'Ours' } };
  for (const spoilt of [{ version: 2.3 }, { version: null }, { licence: 'CC BY 4.0' }, { licence: null }, { added: { a: 1 } }, { language: 7 }, { translates: 'x' }, { adapted: [] }, { retired: true }]) {
    const original = sampleEntry({ slug: 'letter', fields: { title: 'Letter', ...spoilt } });
    const entry = sampleEntry(example);
    const around = sampleLibrary(example, entry);
    expect(validateEntry(entry, makeLibrary([...around.entries, original], '2026-11-23'))).toEqual([]);
  }
});

test('a slip on a school’s page does not make its name look like a person’s', () => {
  const example: Example = { kind: 'trials', fields: { happened: 'We did it with Millrace and near Quillbrook.' } };
  const entry = sampleEntry(example);
  const school = { ...sampleEntry({ kind: 'schools', slug: 'millrace-infant', fields: { title: 'Millrace Infant', place: 'Quillbrook', joined: 'then' } }) };
  const unread = { ...school, values: {}, place: '', faults: { fields: school.faults.fields, words: [], files: [] } } as unknown as Entry;
  const said = (one: Entry) => trialsNameNobody.check(entry, makeLibrary([entry, one, settings], '2026-11-23'));
  expect(said(school)).toEqual([]);
  const alone = sampleEntry({ kind: 'trials', fields: { happened: 'We did it with Millrace.' } });
  expect(trialsNameNobody.check(alone, makeLibrary([alone, unread, settings], '2026-11-23'))).toEqual([]);
});

test('a fault within a field is reported on the line of the value', () => {
  const text = readFileSync('content/programmes/durham.mdx', 'utf8');
  const page = readPage(text, kinds.programmes.fields);
  const entry = { ...sampleEntry({ kind: 'programmes' }), values: page.values, tree: page.tree, lines: page.lines } as Entry;
  const lines = validateEntry(entry, makeLibrary([entry, settings], '2026-11-23')).filter(({ rule }) => rule === 'references-land').map(({ line }) => line);
  expect(new Set(lines).size).toBeGreaterThan(5);
  expect(lines.filter((line) => !/\w+-\w+/.test(text.split('\n')[line - 1]!))).toEqual([]);
});
