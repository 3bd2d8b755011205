import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';
import { foreignIn } from './expect-view.ts';

const sources = globSync('src/**/*.astro').map((file) => file.replaceAll('\\', '/'));
const components = sources.filter((file) => !file.startsWith('src/pages/'));
const routes = sources.filter((file) => file.startsWith('src/pages/') && /\[[^\]]+\]/.test(file));

/** The modules that make the views of a route, by their paths from the root. */
const viewsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/from '([^']*-view\.ts)'/g)].map(([, path]) => posix.normalize(posix.join(dirname(file), path!)));
const promises = globSync('src/**/*-view.test.ts').map((file) => file.replaceAll('\\', '/')).filter((file) => /\bexpectView[<(]/.test(readFileSync(file, 'utf8')));

test('no component takes the catalogue, or a whole entry of it: it draws a view, or a part of one', () => {
  const taking = components.filter((file) => /\bcatalogue\b/i.test(readFileSync(file, 'utf8')));
  expect(taking, 'Give the component what it shows, from the view of its page (a file that ends in -view.ts in its room).').toEqual([]);
});

test('every route that has many pages draws a view', () => {
  const without = routes.filter((file) => viewsOf(file).length === 0);
  expect(without, 'Make the view of a page in its room, in a file that ends in -view.ts.').toEqual([]);
});

test('every route that has many pages has a view that is held to its promise', () => {
  const held = new Set(promises.flatMap(viewsOf));
  expect(routes.filter((file) => !viewsOf(file).some((view) => held.has(view))), 'Test the view with expectView of tests/expect-view.ts.').toEqual([]);
});

test('a view that is no JSON is told of by its place', () => {
  expect(foreignIn({ a: [new Date(0)], b: new Map(), c: () => 1, d: { e: Number.NaN }, f: new URL('https://site.example/'), g: [null, 'x', 1, undefined] })).toEqual(['view.a[0]', 'view.b', 'view.c', 'view.d.e', 'view.f']);
});
