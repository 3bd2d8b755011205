import { expect, test } from 'vitest';
import { describeFinding } from './finding.ts';
import { findLostLinks } from './links.ts';
import { factsOfSite } from './page-facts.ts';
import type { Built } from './pages.ts';

const link = (href: string) => ({ tag: 'a', attributes: { href }, words: '' });
const place = (id: string) => ({ tag: 'h2', attributes: { id }, words: '' });
const page = (...hrefs: string[]): Built => ({
  pages: [{ address: '/a/', elements: [place('café'), place('user-content-fn-100%25'), ...hrefs.map(link)] }, { address: '/admin/', elements: [] }],
  files: new Set(['/a/index.html', '/a/card.pdf', '/admin/index.html']),
});
const lost = (...hrefs: string[]) => findLostLinks(factsOfSite(page(...hrefs), { allowed: new Set(), site: 'https://ours.example.org' })).map(describeFinding);

test('links that land are left alone', () => {
  expect(lost('/a/', '#caf%C3%A9', '/a/#café', '#user-content-fn-100%25', '#', '/a/card.pdf#page=2', '/a/?x=1', '/admin/#/collections/trials/new', 'https://elsewhere.example.org/%E9', 'mailto:office@example.org', 'HTTPS://Ours.Example.org:443/a/')).toEqual([]);
});

test('a link that leads nowhere is reported, however it is written', () => {
  expect(lost('/b/', '#caf%E9', '/%E9', '#cafe', 'https://ours.example.org./b/', '/a', '/a/#/collections', '/_astro/x')).toMatchInlineSnapshot(`
    [
      "/a/: the link to "/b/" leads nowhere.",
      "/a/: there is no place "#caf%E9" on the page /a/.",
      "/a/: the link to "/%E9" leads nowhere.",
      "/a/: there is no place "#cafe" on the page /a/.",
      "/a/: the link to "https://ours.example.org./b/" leads nowhere.",
      "/a/: the link to "/a" leads nowhere.",
      "/a/: there is no place "#/collections" on the page /a/.",
      "/a/: the link to "/_astro/x" leads nowhere.",
    ]
  `);
});
