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

test('each page of an entry has the day on which its own text was changed, and none that lists others has one', () => {
  const map = readFileSync('dist/sitemap-0.xml', 'utf8');
  const days = new Map([...map.matchAll(/<url><loc>https?:\/\/[^/]+([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(([, path, day]) => [path!, day]));
  expect(days.size).toBe(listed.size);
  // Without the whole history, no day is known.
  if (days.get('/resources/two-minute-playground-script/') !== undefined) expect(days.get('/visits/lunchtime-at-hawthorn-lane/')).toMatch(/^\d{4}-\d{2}-\d{2}(?:T00:00:00\.000Z)?$/);
  for (const path of ['/', '/resources/', '/meetings/', '/schools/', '/coverage/']) expect(days.get(path), path).toBeUndefined();
});

test('robots are told where the map is, are kept from nothing, and hear of nothing private', () => {
  const [address] = /https?:\/\/[^/]+/.exec(/<loc>([^<]*)/.exec(readFileSync('dist/sitemap-0.xml', 'utf8'))![1]!)!;
  expect(readFileSync('dist/robots.txt', 'utf8')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap-index.xml\n`);
  expect(existsSync('dist/sitemap-index.xml')).toBe(true);
});
