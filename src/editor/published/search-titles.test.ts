import { expect, test } from 'vitest';
import { lookUpPublished } from './look-up.ts';
import { searchFiles } from './search-files.ts';
import { MOST_PIECES, searchTitles } from './search-titles.ts';

/** Searches an index of these titles, and says what was found and how many files that took. */
async function search(titles: readonly string[], typed: string) {
  const files = searchFiles('resources', titles.map((title, at) => ({ kind: 'resources', slug: `entry-${at}`, values: { title } })));
  let asked = 0;
  const found = await searchTitles(lookUpPublished((path) => Promise.resolve((asked++, Response.json(files.get(path))))), 'resources', typed);
  return { titles: found.entries.map(([, title]) => title), isAll: found.isAll, asked };
}

const TITLES = ['Circle plan', 'A second circle', 'Plan kręgu', 'جھگڑے کے بعد خط', 'Parents’ workshop', 'Cerdd y cylch'];

test.each([
  ['circle', ['Circle plan', 'A second circle']],
  ['CIR pl', ['Circle plan']],
  ['kregu', ['Plan kręgu']],
  ['kręg', ['Plan kręgu']],
  ['parents w', ['Parents’ workshop']],
  ['خط', ['جھگڑے کے بعد خط']],
  ['entry 4', ['Parents’ workshop']],
  ['square', []],
  ['  ', []],
])('whoever types %j finds %j', async (typed, found) => {
  expect((await search(TITLES, typed)).titles).toEqual(found);
});

const many = Array.from({ length: 5000 }, (_, at) => `Restorative ${['circle', 'script', 'letter'][at % 3]} number ${at}`);

test('a word that all titles have reads only a few pieces, and says that there are more', async () => {
  const { titles, isAll, asked } = await search(many, 'restor');
  expect([titles.length > 100, isAll, asked]).toEqual([true, false, 1 + MOST_PIECES]);
});

test('with a second word, the right one is found in the pieces of the rarer word', async () => {
  expect(await search(many, 'restorative 4321')).toEqual({ titles: ['Restorative letter number 4321'.replace('letter', ['circle', 'script', 'letter'][4321 % 3]!)], isAll: true, asked: 2 });
});

test.each([7, 149, 150, 151, 449, 1000])('of %i titles with the same word, each is found, wherever the pieces end', async (count) => {
  const titles = Array.from({ length: count }, (_, at) => `Same x${at}y`);
  for (const at of [0, Math.floor(count / 2), count - 1]) expect((await search(titles, `same x${at}y`)).titles).toEqual([`Same x${at}y`]);
  if (count <= 300) expect((await search(titles, 'same')).titles).toHaveLength(count);
});
