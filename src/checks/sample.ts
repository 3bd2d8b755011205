import { stringify } from 'yaml';
import { readPage } from '../mdx/page.ts';
import { explainValues } from '../schema/explain.ts';
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
  meetings: {
    title: 'A sound meeting',
    group: 'headteachers',
    term: '2026-autumn',
    starts: '2026-11-25T09:30',
    ends: '2026-11-25T11:30',
    host: 'oak-primary',
    agenda: ['What went well'],
    example: true,
  },
  visits: {
    title: 'A sound visit',
    host: 'oak-primary',
    see: ['A circle'],
    theme: 'restorative-dialogue',
    phases: ['key-stage-2'],
    starts: '2026-12-02T09:30',
    ends: '2026-12-02T11:30',
    places: 4,
    left: 2,
    who: ['staff'],
    state: 'open',
    example: true,
  },
  schools: {
    title: 'A sound school',
    place: 'Oakham',
    authority: 'An invented council',
    setting: 'primary',
    joined: '2025-09-08',
    strengths: [{ what: 'Circles', theme: 'restorative-dialogue' }],
    wants: [{ what: 'Lunchtime', theme: 'lunchtime-supervisors' }],
    mailbox: 'office@oak.example.org',
    example: true,
  },
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
  if (kind === 'settings') return toEntry(kind, 'settings', { ...SETTINGS, ...example.fields });
  const page = readPage(sampleSource(example), kinds[kind].fields);
  const beside = example.beside ?? [];
  const files = checkUse(page, beside);
  return { ...toEntry(kind, 'sound-page', page.values), tree: page.tree, lines: page.lines, beside, faults: { ...page.faults, files } };
}

/** A small partnership around the example: one invented school, and the other pages that the example names. */
export function sampleLibrary(example: Example, entry: Entry): Library {
  const { kind = 'resources', others = [], lost } = example;
  const more = others.map(({ kind: own = kind, slug = 'another-page', ...fields }: Record<string, unknown>) =>
    toEntry(own as KindName, String(slug), explainValues(kinds[own as KindName].fields, { ...(SOUND_OF[own as KindName] ?? SOUND), ...fields }).value),
  );
  const school = toEntry('schools', 'oak-primary', { title: 'Oak Primary', example: true });
  return makeLibrary([entry, ...more, school, ...(kind === 'settings' ? [] : [toEntry('settings', 'settings', SETTINGS)])], DAY, lost);
}

function toEntry(kind: KindName, slug: string, values: unknown): Entry {
  const { layout } = kinds[kind];
  return {
    kind,
    slug,
    file: layout === 'single' ? `content/${kind}.yml` : `content/${kind}/${slug}${layout === 'folder' ? '/index' : ''}.mdx`,
    values: values as EntryOf<KindName>,
    tree: { type: 'root', children: [] },
    lines: {},
    faults: { fields: [], words: [], files: [] },
    beside: [],
  };
}
