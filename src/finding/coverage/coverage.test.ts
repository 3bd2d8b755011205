import { expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { countCoverage } from './coverage.ts';
import { findGaps } from './coverage-gaps.ts';

const resource = (slug: string, more: object) => ({ slug, title: slug, theme: 'restorative-dialogue', roles: ['class-teacher'], phases: ['key-stage-2'], school: 'oak', language: 'en-GB', review: '2027-spring', minutes: 5, page: {}, ...more });

const catalogue = {
  today: '2026-11-23',
  settings: {
    terms: [{ term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' }, { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' }],
    languages: [{ language: 'en-GB', name: 'English' }, { language: 'cy', name: 'Welsh' }, { language: 'pl', name: 'Polish' }],
  },
  resources: [
    resource('circle', { also: ['pupil-partnership'], phases: ['key-stage-2', 'key-stage-3'], access: ['symbols'] }),
    resource('script', { theme: 'lunchtime-supervisors', roles: ['lunchtime-supervisor', 'class-teacher'], school: 'elm', review: '2026-summer', files: [{ access: 'large-print' }] }),
    resource('cylch', { translates: { resource: 'circle', state: 'machine-draft' }, language: 'cy', access: ['symbols'] }),
    resource('old', { retired: { reason: 'Another took its place.' }, review: '2026-summer' }),
  ],
  trials: [{ resource: 'script', school: 'oak', term: '2026-autumn', again: 'no' }, { resource: 'script', school: 'oak', term: '2026-summer', again: 'yes' }, { resource: 'script', school: 'ash', term: '2026-autumn', again: 'yes' }],
  issues: [{ slug: 'phones', title: 'Phones', themes: ['common-concerns'], wanted: [{ what: 'A script', role: 'lunchtime-supervisor', phase: 'key-stage-3' }, { what: 'A plan', resource: 'circle', school: 'oak' }] }],
  schools: [], meetings: [], visits: [],
} as unknown as Catalogue;

const coverage = countCoverage(catalogue);
const cell = (theme: string, role: string, phase: string) => coverage.cells.find((one) => one.theme === theme && one.role === role && one.phase === phase)!.resources;

test('a small catalogue is counted as by hand: each theme, role and phase of a resource, no translation and nothing retired', () => {
  expect(coverage.resources).toBe(2);
  expect(coverage.cells).toHaveLength(6 * 10 * 6);
  expect(coverage.cells.filter(({ resources }) => resources.length > 0).map(({ theme, role, phase, resources }) => `${theme} ${role} ${phase}: ${resources}`)).toEqual([
    'lunchtime-supervisors lunchtime-supervisor key-stage-2: script',
    'lunchtime-supervisors class-teacher key-stage-2: script',
    'pupil-partnership class-teacher key-stage-2: circle',
    'pupil-partnership class-teacher key-stage-3: circle',
    'restorative-dialogue class-teacher key-stage-2: circle',
    'restorative-dialogue class-teacher key-stage-3: circle',
  ]);
  expect(cell('restorative-dialogue', 'governor', 'key-stage-2')).toEqual([]);
});

test('languages count translations and say which are drafts; access counts features of pages and of their files', () => {
  const counted = (shares: typeof coverage.access) => shares.filter(({ count }) => count > 0).map(({ theme, value, count, drafts }) => `${theme} ${value}: ${count}, ${drafts}`);
  expect(counted(coverage.languages)).toEqual(['lunchtime-supervisors en-GB: 1, 0', 'pupil-partnership en-GB: 1, 0', 'restorative-dialogue en-GB: 1, 0', 'restorative-dialogue cy: 1, 1']);
  expect(counted(coverage.access)).toEqual(['lunchtime-supervisors large-print: 1, 0', 'pupil-partnership large-print: 1, 0', 'pupil-partnership symbols: 1, 0', 'restorative-dialogue large-print: 1, 0', 'restorative-dialogue symbols: 1, 0']);
});

test('what is wanted, tried, late, an idea, or shared by one school alone is counted', () => {
  expect(coverage.wanted.map(({ wanted }) => wanted.what)).toEqual(['A script']);
  expect(coverage.popular.map(({ resource: { slug }, schools, again }) => [slug, schools, again])).toEqual([['script', 2, { yes: 2, 'with-changes': 0, no: 1 }]]);
  expect(coverage.late.map(({ resource: { slug }, freshness }) => [slug, freshness])).toEqual([['script', 'late']]);
  expect(coverage.ideas.map(({ slug }) => slug)).toEqual(['circle']);
  expect(coverage.alone).toEqual([]);
  const alone = { ...catalogue, resources: [...catalogue.resources, resource('second', { theme: 'pupil-partnership', roles: ['governor'], phases: ['post-16'] })] } as Catalogue;
  expect(countCoverage(alone).alone).toEqual([{ facet: 'theme', value: 'pupil-partnership', school: 'oak', count: 2 }]);
});

test('the plainest gaps come first, as sentences; what a meeting asked for comes before what nobody asked for, and no sentence repeats another', () => {
  const settings = { languages: [{ language: 'en-GB', name: 'English' }] } as never;
  const full = { ...coverage, cells: coverage.cells.map((one) => ({ ...one, resources: one.phase === 'key-stage-3' && one.role === 'lunchtime-supervisor' ? [] : ['x'] })), access: [{ theme: 'pupil-partnership' as const, value: 'symbols', count: 1, drafts: 0 }] };
  const gaps = findGaps({ ...full, access: full.access.flatMap((share) => ['large-print', 'symbols', 'audio', 'easy-read', 'captions', 'bsl', 'tactile', 'few-words'].map((value) => ({ ...share, value }))) }, settings);
  expect(gaps).toEqual([{ words: 'Nothing for lunchtime supervisors in Key Stage 3.', marks: ['role:lunchtime-supervisor', 'phase:key-stage-3'], asked: 1 }]);
  expect(findGaps(coverage, catalogue.settings).slice(0, 3).map(({ words }) => words)).toEqual(['Nothing on “Family and community”.', 'Nothing on “Engaging all staff”.', 'Nothing on “Issues of common concern”.']);
});
