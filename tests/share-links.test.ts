import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a page can be handed on by e-mail, in Teams and in Google Classroom, by links that carry its title and its address', () => {
  const html = readFileSync('dist/resources/two-minute-playground-script/index.html', 'utf8');
  const bar = /<share-bar(?:(?!<share-bar)[^])*?mailto:.*?<\/share-bar>/s.exec(html)![0];
  const links = [...bar.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!.replaceAll('&#38;', '&').replaceAll('&amp;', '&')));
  expect(links.map(({ protocol, host, searchParams }) => [protocol + host, ...[...searchParams.values()].map((value) => value.replace(/https:\/\/[^/]+/, '…'))])).toEqual([
    ['mailto:', 'Two-minute playground script', 'Two-minute playground script\n…/resources/two-minute-playground-script/'],
    ['https:teams.microsoft.com', '…/resources/two-minute-playground-script/', 'Two-minute playground script'],
    ['https:classroom.google.com', '…/resources/two-minute-playground-script/', 'Two-minute playground script'],
  ]);
});

test.each(['/visits/lunchtime-at-hawthorn-lane/', '/meetings/2027-spring-headteachers/', '/schools/hawthorn-lane-primary/', '/programmes/durham/', `/news/${readdirSync('content/news')[0]!.replace('.mdx', '')}/`])('%s has a link to copy, and can be sent by e-mail and in Teams', (path) => {
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const [bar = ''] = /<share-bar(?:(?!<share-bar)[^])*?mailto:.*?<\/share-bar>/s.exec(html) ?? [];
  expect(bar).toContain('data-copy-address');
  expect(bar).toContain('href="mailto:?subject=');
  expect(bar).toMatch(new RegExp(`https://teams\\.microsoft\\.com/share\\?href=https%3A%2F%2F[^%]+${encodeURIComponent(path)}`));
});
