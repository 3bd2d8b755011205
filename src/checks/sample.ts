import { stringify } from 'yaml';
import { readPage } from '../mdx/page.ts';
import { explainValues } from '../schema/explain.ts';
import { resources } from '../schema/resources.ts';
import type { EntryOf } from '../schema/index.ts';
import { checkUse } from './files-beside.ts';
import { makeLibrary, type Entry, type Library } from './library.ts';
import type { Example } from './rule.ts';

/** The day on which the examples of rules are looked at. */
const DAY = '2026-11-23';

/** A resource with nothing to put right. Examples of rules say only in what they differ from it. */
const SOUND = {
  title: 'A sound page',
  summary: 'It shows what a page looks like.',
  theme: 'restorative-dialogue',
  area: 'conversations',
  kind: 'script',
  roles: ['class-teacher'],
  phases: ['key-stage-2'],
  places: ['classroom'],
  minutes: 5,
  size: 'two',
  school: 'oak-primary',
  version: '1.0',
  added: '2026-09-10',
  safeguarding: { pictures: 'no-people', voice: 'none', nameless: true, checked: 'Designated safeguarding lead' },
  reviewed: '2026-11-01',
  review: '2027-autumn',
  steward: 'Pastoral lead',
  example: true,
};

const SETTINGS = {
  terms: [{ term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2027-autumn', starts: '2027-09-02', ends: '2027-12-17' }],
  languages: [{ language: 'en-GB', name: 'English', own: 'English', direction: 'ltr' }, { language: 'pl', name: 'Polish', own: 'Polski', direction: 'ltr' }],
};

/** The page as a contributor would write it. */
export function sampleSource({ body = 'Words.', fields = {} }: Example): string {
  return `---\n${stringify({ ...SOUND, ...fields })}---\n\n${body}\n`;
}

/** The example as an entry of content/, read as every page is. */
export function sampleEntry(example: Example): Entry<'resources'> {
  const page = readPage(sampleSource(example), resources.fields);
  const beside = example.beside ?? [];
  const files = checkUse(page, beside);
  return { ...toEntry('sound-page', page.values), tree: page.tree, lines: page.lines, beside, faults: { ...page.faults, files } };
}

/** A small partnership around the example: one invented school, and the other resources that the example names. */
export function sampleLibrary(example: Example, entry: Entry): Library {
  const others = (example.others ?? []).map(({ slug = 'another-page', body, ...fields }) => ({
    ...toEntry(String(slug), explainValues(resources.fields, { ...SOUND, ...fields }).value),
    ...(body ? { tree: readPage(sampleSource({ body: String(body) }), resources.fields).tree } : {}),
  }));
  const school = { ...toEntry('oak-primary', { title: 'Oak Primary', example: true }), kind: 'schools', file: 'content/schools/oak-primary.mdx' } as unknown as Entry;
  const settings = { ...toEntry('settings', SETTINGS), kind: 'settings', file: 'content/settings.yml' } as unknown as Entry;
  return makeLibrary([entry, ...others, school, settings], DAY);
}

function toEntry(slug: string, values: unknown): Entry<'resources'> {
  return {
    kind: 'resources',
    slug,
    file: `content/resources/${slug}/index.mdx`,
    values: values as EntryOf<'resources'>,
    tree: { type: 'root', children: [] },
    lines: {},
    faults: { fields: [], words: [], files: [] },
    beside: [],
  };
}
