import { expect, test } from 'vitest';
import { grow } from '../../../tests/grow.ts';
import { lookUpIn } from '../../../tests/look-up-of.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { makeEditorFiles } from '../published/editor-files.ts';
import type { Waiting } from '../review/waiting.ts';
import { findPages, isAsked, type DeskQuery, type FindSources } from './find-pages.ts';

const catalogue = await realCatalogue();
const sourcesOf = (size: number) => {
  const lookUp = lookUpIn(makeEditorFiles(size ? grow(catalogue, size) : catalogue, { commit: undefined, files: new Map() }));
  return { lookUp, person: { email: 'a@x.example', role: 'contributor', school: 'hawthorn-lane-primary' }, foundation: 'the council', waiting, askSite: () => Promise.resolve({ results: [] }) } satisfies FindSources;
};
const draft = (slug: string, title: string, more: Partial<Waiting> = {}): Waiting => ({ number: 1, kind: 'resources', slug, branch: 'b', sha: 'a', state: 'draft', who: { name: '', email: 'a@x.example' }, writers: ['a@x.example'], since: '2026-11-29', notes: [], title, ...more });
const waiting = [draft('wet-break', 'Wet break'), draft('letter', 'Letter home', { state: 'review' }), draft('other', 'Wet script of others', { writers: ['z@y.example'], startedBy: 'elm' })];
const small = sourcesOf(0);
const ask = async (query: Partial<DeskQuery>, sources: FindSources = small) => (await findPages({ words: '', state: '', school: '', isMine: false, ...query }, sources)).rows;

test('a beginning of a word finds drafts and pages of every kind by their titles, and nothing of what others are still writing', async () => {
  const rows = await ask({ words: 'wet' });
  expect(rows.map(({ title, state }) => [title, state])).toContainEqual(['Wet break', 'A draft']);
  expect(rows.map(({ title, state }) => [title, state])).toContainEqual(['Wet play plan', 'On the site']);
  expect(rows.map(({ title }) => title)).not.toContain('Wet script of others');
  const kinds = new Set((await ask({ words: 'hawthorn' })).map(({ kind }) => kind));
  expect(kinds.has('schools')).toBe(true);
});

test('a word of the text finds a page, with the passage; one that the title has too is listed once', async () => {
  const askSite = () => Promise.resolve({ results: [{ address: '/resources/wet-play-plan/', title: 'Wet play plan', heading: [], group: 'Resource', why: [{ text: 'in the ', isMarked: false }, { text: 'library', isMarked: true }] }, { address: '/search/', title: 'Search', heading: [], group: 'On this site', why: [] }] });
  expect((await ask({ words: 'library' }, { ...small, askSite })).map(({ slug, about }) => [slug, about])).toEqual([['wet-play-plan', 'in the library']]);
  expect((await ask({ words: 'wet play' }, { ...small, askSite })).filter(({ slug }) => slug === 'wet-play-plan')).toHaveLength(1);
});

test('titles are found when the text cannot be searched', async () => {
  expect((await ask({ words: 'wet play plan' }, { ...small, askSite: () => Promise.reject(new Error('offline')) })).map(({ slug }) => slug)).toContain('wet-play-plan');
});

test('a state, a school and “only mine” narrow it down, also without words', async () => {
  expect((await ask({ state: 'draft' })).map(({ slug }) => slug)).toEqual(['wet-break']);
  expect((await ask({ state: 'review' })).map(({ slug }) => slug)).toEqual(['letter']);
  expect((await ask({ state: 'published', isMine: true })).every(({ about }) => about!.includes('Hawthorn Lane Primary') || about === 'School')).toBe(true);
  const foxglove = await ask({ words: 'script', school: 'foxglove-junior' });
  expect(foxglove.length).toBeGreaterThan(0);
  expect(foxglove.every(({ about }) => about!.includes('Foxglove'))).toBe(true);
  expect((await ask({ state: 'late', words: 'zzz' }))).toEqual([]);
});

test('nothing is asked until somebody types or chooses', () => {
  expect([isAsked({ words: ' ', state: '', school: '', isMine: false }), isAsked({ words: 'x', state: '', school: '', isMine: false }), isAsked({ words: '', state: 'late', school: '', isMine: false })]).toEqual([false, true, true]);
});

test('the first screen costs two files, and as much with five thousand entries as with fifty; a search a few more', async () => {
  const costs = await Promise.all([50, 5000].map(async (size) => {
    const sources = sourcesOf(size);
    await sources.lookUp.file('desk/all');
    await sources.lookUp.file('desk/schools/hawthorn-lane-primary');
    const first = [...sources.lookUp.asked.values()].reduce((sum, bytes) => sum + bytes, 0);
    await ask({ words: 'restorative 37' }, sources);
    return { first, files: sources.lookUp.asked.size };
  }));
  expect(Math.abs(costs[1]!.first - costs[0]!.first)).toBeLessThan(2_000);
  expect(costs[1]!.files).toBeLessThan(70);
});
