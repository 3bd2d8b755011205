import { stringify } from 'yaml';
import { readPage } from '../../mdx/page.ts';
import { explainValues } from '../../schema/explain.ts';
import { kinds, type EntryOf, type KindName } from '../../schema/index.ts';
import { checkUse } from './files-used.ts';
import { makeLibrary, type Entry, type Library } from './library.ts';
import type { Example } from '../rule.ts';

/** The day on which the examples of rules are checked. */
const DAY = '2026-11-23';

/** A sound page of each kind. Examples of rules state only the difference from it. */
const SOUND: Partial<Record<KindName, Record<string, unknown>>> = {
  resources: {
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
  },
  meetings: {
    title: 'Headteachers, autumn 2026',
    group: 'headteachers',
    term: '2026-autumn',
    starts: '2026-10-07T09:30',
    ends: '2026-10-07T11:30',
    host: 'oak-primary',
    agenda: ['What we said we would do'],
    example: true,
  },
  issues: {
    title: 'Fall-outs on a phone',
    summary: 'They have had an evening to grow.',
    raised: 'summer-meeting',
    themes: ['common-concerns'],
    example: true,
  },
  trials: {
    resource: 'circle-plan',
    school: 'oak-primary',
    phase: 'key-stage-2',
    role: 'class-teacher',
    term: '2026-autumn',
    did: 'One circle a week.',
    happened: 'It went quiet in the third one.',
    again: 'yes',
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
  synonyms: { entries: [{ terms: ['wet break', 'wet play'], why: 'Schools say both.' }] },
  programmes: {
    title: 'A sound programme',
    summary: 'It shows what a programme looks like.',
    provider: 'An invented council',
    sources: [{ label: 'A page', link: 'https://example.org/page', read: '2026-11-01' }],
    example: true,
  },
};

const SETTINGS = {
  address: 'https://ours.example.org',
  themes: [],
  closed: ['2026-11-30'],
  terms: [{ term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' }, { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18', half: { starts: '2026-10-26', ends: '2026-10-30' } }, { term: '2027-autumn', starts: '2027-09-02', ends: '2027-12-17' }],
  languages: [{ language: 'en-GB', name: 'English', own: 'English', direction: 'ltr' }, { language: 'pl', name: 'Polish', own: 'Polski', direction: 'ltr' }],
};

/** The page as a contributor would write it. */
export function sampleSource({ kind = 'resources', body = 'Words.', fields = {} }: Example): string {
  return `---\n${stringify({ ...SOUND[kind], ...fields })}---\n\n${body}\n`;
}

/** The example as an entry of content/, read as every page is. */
export function sampleEntry(example: Example): Entry {
  const { kind = 'resources', slug = 'sound-page', beside = [] } = example;
  if (kind === 'settings') return toEntry(kind, 'settings', { ...SETTINGS, ...example.fields });
  if (kind === 'synonyms') return toEntry(kind, 'synonyms', { ...SOUND.synonyms, ...example.fields });
  const page = readPage(sampleSource(example), kinds[kind].fields);
  const files = checkUse(page, beside);
  return { ...toEntry(kind, slug, page.values), tree: page.tree, lines: page.lines, beside, faults: { ...page.faults, files } };
}

/** A small partnership around the example: an invented school, a meeting in the summer, and the other pages that the example names. */
export function sampleLibrary(example: Example, entry: Entry): Library {
  const meeting = { kind: 'meetings', slug: 'summer-meeting', title: 'Headteachers, summer 2026', term: '2026-summer', starts: '2026-06-10T09:30', ends: '2026-06-10T11:30' };
  const { kind: _settings, ...own } = (example.others ?? []).find(({ kind }) => kind === 'settings') ?? {};
  const others = [meeting, ...(example.others ?? []).filter(({ kind }) => kind !== 'settings')].map(({ kind = 'resources', slug = 'another-page', body, ...fields }: Record<string, unknown>) => ({
    ...toEntry(kind as KindName, String(slug), explainValues(kinds[kind as KindName].fields, { ...SOUND[kind as KindName], ...fields }).value),
    ...(body ? { tree: readPage(sampleSource({ body: String(body) }), kinds.resources.fields).tree } : {}),
  }));
  const school = toEntry('schools', 'oak-primary', { ...SOUND.schools, title: 'Oak Primary', example: true });
  return makeLibrary([entry, ...others, school, ...(example.kind === 'settings' ? [] : [toEntry('settings', 'settings', { ...SETTINGS, ...own })])], DAY, example.lost, new Map(example.published ? [[entry.file, example.published]] : []), example.removed);
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
  } as unknown as Entry;
}
