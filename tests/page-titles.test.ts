import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLACES } from '../src/finding/search/places.ts';

/** Pages that are not read one beside the other: copies to print, an original beside a translation, and what is said at an address whose page is gone. */
const APART = /^\/(admin|404\.html|visits\/[^/]+\/(host|visitor)-pack)|\/(compared|with\/[a-z-]+)\/$/;

const titles = new Map(globSync('dist/**/*.html').map((file) => file.replaceAll('\\', '/')).flatMap((file): [string, string][] => {
  const address = file.replace(/^dist/, '').replace(/index\.html$/, '');
  const html = readFileSync(file, 'utf8');
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
  return title && !APART.test(address) && !/http-equiv="refresh"/.test(html) && !/no longer on the site/.test(title) ? [[address, title]] : [];
}));

test('no two pages of the site have the same title', () => {
  const shared = [...Map.groupBy(titles, ([, title]) => title.toLowerCase())].filter(([, pages]) => pages.length > 1);
  expect(titles.size).toBeGreaterThan(100);
  expect(shared.map(([title, pages]) => `${title}: ${pages.map(([address]) => address).join(' ')}`)).toEqual([]);
});

test('the search calls each place by the title of its page', () => {
  expect(PLACES.filter(({ address, title }) => !APART.test(address) && titles.get(address) !== title).map(({ address, title }) => `${address}: “${title}” in the search, “${titles.get(address)}” on the page`)).toEqual([]);
});
