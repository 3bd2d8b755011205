import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';
import { pageRoutes } from '../src/routes/page-routes.ts';
import { foreignIn } from './expect-view.ts';

const components = globSync('src/**/*.astro').map((file) => file.replaceAll('\\', '/'));
const patternOf = (file: string) => file.slice('src/pages'.length, -'.astro'.length).replace(/\/index$/, '') || '/';
const patterns = components.filter((file) => file.startsWith('src/pages/')).map(patternOf);

/** The modules that make views, which the routes use, and those that are held to their promise. */
const modulesIn = (file: string) => [...readFileSync(file, 'utf8').matchAll(/from '([^']*-view\.ts)'/g)].map(([, path]) => posix.normalize(posix.join(dirname(file), path!)));
const held = new Set(globSync('src/**/*-view.test.ts').map((file) => file.replaceAll('\\', '/')).filter((file) => /\bexpectView[<(]/.test(readFileSync(file, 'utf8'))).flatMap(modulesIn));
const routes = readFileSync('src/routes/page-routes.ts', 'utf8');

test('no component takes the catalogue, or a whole entry of it: it draws a view, or a part of one', () => {
  const taking = components.filter((file) => /\bcatalogue\b/i.test(readFileSync(file, 'utf8')));
  expect(taking, 'Give the component what it shows, from the view of its page (a file that ends in -view.ts in its room).').toEqual([]);
});

test('every address has its component, and every component its address', () => {
  expect(Object.keys(pageRoutes).toSorted()).toEqual(patterns.toSorted());
});

test('every page draws the view of its own address', () => {
  const others = components.filter((file) => file.startsWith('src/pages/')).filter((file) => [...readFileSync(file, 'utf8').matchAll(/ViewOf<'([^']*)'>/g)].some(([, pattern]) => pattern !== patternOf(file)));
  expect(others).toEqual([]);
});

test('every route that has many pages has a view that is held to its promise', () => {
  const loose = Object.keys(pageRoutes).filter((pattern) => pattern.includes('[')).filter((pattern) => {
    const from = routes.indexOf(`'${pattern}': many(`);
    const makers = [...routes.slice(from, routes.indexOf("\n  '/", from + 1)).matchAll(/\bview[A-Z]\w*(?=\()/g)].map(([name]) => name);
    return !makers.some((name) => [...held].some((file) => new RegExp(`export function ${name}\\b`).test(readFileSync(file, 'utf8'))));
  });
  expect(loose, 'Test the view with expectView of tests/expect-view.ts.').toEqual([]);
});

test('a view that is no JSON is told of by its place', () => {
  expect(foreignIn({ a: [new Date(0)], b: new Map(), c: () => 1, d: { e: Number.NaN }, f: new URL('https://site.example/'), g: [null, 'x', 1, undefined] })).toEqual(['view.a[0]', 'view.b', 'view.c', 'view.d.e', 'view.f']);
});
