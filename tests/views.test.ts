import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foreignIn } from './expect-view.ts';

const sources = globSync('src/**/*.astro').map((file) => file.replaceAll('\\', '/'));
const components = sources.filter((file) => !file.startsWith('src/pages/'));
const routes = sources.filter((file) => file.startsWith('src/pages/') && /\[[^\]]+\]/.test(file));

test('no component takes the catalogue: it draws a view, or a part of one', () => {
  const taking = components.filter((file) => /\bCatalogue\b|\bcatalogue\b/.test(readFileSync(file, 'utf8').replace(/from '[^']*'/g, '')));
  expect(taking, 'Give the component what it shows, from the view of its page (a file that ends in -view.ts in its room).').toEqual([]);
});

test('every route that has many pages draws a view', () => {
  const without = routes.filter((file) => !/from '[^']*-view\.ts'/.test(readFileSync(file, 'utf8')));
  expect(without, 'Make the view of a page in its room, in a file that ends in -view.ts.').toEqual([]);
});

test('a view that is no JSON is told of by its place', () => {
  expect(foreignIn({ a: [new Date(0)], b: new Map(), c: () => 1, d: { e: Number.NaN }, f: new URL('https://site.example/'), g: [null, 'x', 1, undefined] })).toEqual(['view.a[0]', 'view.b', 'view.c', 'view.d.e', 'view.f']);
});
