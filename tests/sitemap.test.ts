import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const listed = new Set([...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path!));
const hidden = globSync('dist/**/*.html').map((file) => file.replaceAll('\\', '/')).filter((file) => /<meta name="robots" content="[^"]*noindex/.test(readFileSync(file, 'utf8'))).map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''));

test('a page that asks not to be listed is not listed in our own map of the site', () => {
  expect(hidden).toContain('/admin/');
  expect(hidden).toContain('/sign-in/');
  expect(hidden.filter((path) => listed.has(path))).toEqual([]);
});

test('all others are, by addresses at which there is a page', () => {
  expect(listed.size).toBeGreaterThan(50);
  expect([...listed].filter((path) => !existsSync(`dist${path}index.html`))).toEqual([]);
});
