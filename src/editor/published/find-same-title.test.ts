import { expect, test } from 'vitest';
import { findSameTitle } from './find-same-title.ts';
import { lookUpPublished } from './look-up.ts';
import { searchFiles } from './search-files.ts';
import { searchTitles } from './search-titles.ts';

const TITLES = { 'wet-play-plan': 'Wet play plan', 'wet-play-plan-2': 'Wet-play plan!', 'wet-play': 'Wet play', 'summer-wet-play-plan': 'Summer wet play plan', kregu: 'Plan kręgu' };
const files = searchFiles('resources', Object.entries(TITLES).map(([slug, title]) => ({ kind: 'resources', slug, values: { title } })));
const lookUp = lookUpPublished((path) => Promise.resolve(Response.json(files.get(path))));
const same = async (title: string, own = '') => (await findSameTitle(title, own, (typed) => searchTitles(lookUp, 'resources', typed))).map(([slug]) => slug);

test.each([
  ['wet play PLAN', ['wet-play-plan', 'wet-play-plan-2']],
  ['Plan kregu', ['kregu']],
  ['Wet play', ['wet-play']],
  ['Play wet plan', []],
  ['Wet', []],
  ['  ', []],
])('%j is the title of %j', async (title, found) => expect(await same(title)).toEqual(found));

test('a page does not clash with itself', async () => expect(await same('Wet play plan', 'wet-play-plan')).toEqual(['wet-play-plan-2']));
