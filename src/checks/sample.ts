import { stringify } from 'yaml';
import { readPage } from '../mdx/page.ts';
import { explainValues } from '../schema/explain.ts';
import { resources } from '../schema/resources.ts';
import { kinds, type EntryOf, type KindName } from '../schema/index.ts';
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

/** What a page of another kind has to say at the least. Examples of rules add what they are about. */
const SOUND_OF: Partial<Record<KindName, Record<string, unknown>>> = {
  programmes: {
    title: 'A sound programme',
    summary: 'It shows what a programme looks like.',
    provider: 'An invented council',
    sources: [{ label: 'A page', link: 'https://example.org/page', read: '2026-11-01' }],
    example: true,
  },
};

const SETTINGS = {
  terms: [{ term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2027-autumn', starts: '2027-09-02', ends: '2027-12-17' }],
  languages: [{ language: 'en-GB', name: 'English', own: 'English', direction: 'ltr' }, { language: 'pl', name: 'Polish', own: 'Polski', direction: 'ltr' }],
};

/** The page as a contributor would write it. */
export function sampleSource({ kind = 'resources', body = 'Words.', fields = {} }: Example): string {
  return `---\n${stringify({ ...(SOUND_OF[kind] ?? SOUND), ...fields })}---\n\n${body}\n`;
}

/** The example as an entry of content/, read as every page is. */
export function sampleEntry(example: Example): Entry {
  const kind = example.kind ?? 'resources';
  const page = readPage(sampleSource(example), kinds[kind].fields);
  const beside = example.beside ?? [];
  const files = checkUse(page, beside);
  const place = kind === 'resources' ? {} : { kind, file: `content/${kind}/sound-page.mdx` };
  return { ...toEntry('sound-page', page.values), ...place, tree: page.tree, lines: page.lines, beside, faults: { ...page.faults, files } };
}

/** A small partnership around the example: one invented school, and the other resources that the example names. */
export function sampleLibrary(example: Example, entry: Entry): Library {
  const others = (example.others ?? []).map(({ slug = 'another-page', ...fields }) =>
    toEntry(String(slug), explainValues(resources.fields, { ...SOUND, ...fields }).value),
  );
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
