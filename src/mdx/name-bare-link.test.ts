import type { Link } from 'mdast';
import { expect, test } from 'vitest';
import { textOf } from '../parts/nodes.ts';
import { readPage, writePage } from './page.ts';
import { nodesOf } from './walk.ts';

const page = (body: string) => `---\n---\n\n${body}\n`;
const linksIn = (body: string) => {
  const { tree, faults } = readPage(page(body), {});
  expect(faults.words).toEqual([]);
  return [...nodesOf(tree)].filter((node): node is Link => node.type === 'link').map((link) => `${textOf(link)} → ${link.url}`);
};

test.each([
  ['See www.example.org/page.', 'www.example.org → https://www.example.org/page'],
  ['See https://example.org/a/long/page, then stop.', 'example.org → https://example.org/a/long/page'],
  ['(http://example.org/a_b)', 'example.org → http://example.org/a_b'],
  ['**https://example.org**', 'example.org → https://example.org'],
  ['<https://example.org/a?b=c&d=e#f>!', 'example.org → https://example.org/a?b=c&d=e#f'],
  ['- HTTPS://Example.ORG/A', 'example.org → HTTPS://Example.ORG/A'],
  ['| Where |\n|---|\n| www.example.org |', 'www.example.org → https://www.example.org'],
  ['> ## www.example.org', 'www.example.org → https://www.example.org'],
  ['Words[^1].\n\n[^1]: https://example.org/source', 'example.org → https://example.org/source'],
  ['[https://example.org/a](https://example.org/a)', 'example.org → https://example.org/a'],
  ['https://example.org:8080/x', 'example.org:8080 → https://example.org:8080/x'],
  ['https://bücher.example/x', 'bücher.example → https://bücher.example/x'],
  ['<office@example.org>', 'office@example.org → mailto:office@example.org'],
  ['Write to office@example.org.', 'office@example.org → mailto:office@example.org'],
  ['[Our partner](https://example.org)', 'Our partner → https://example.org'],
  ['[https://example.org](https://example.net)', 'https://example.org → https://example.net'],
  ['<Scenario title="x">\n\nSee www.example.org\n\n</Scenario>', 'www.example.org → https://www.example.org'],
])('%s is a link named after its site', (body, link) => {
  expect(linksIn(body)).toEqual([link]);
  const written = writePage(page(body));
  expect(writePage(written)).toBe(written);
  expect(linksIn(written.slice(9))).toEqual([link]);
});

test.each(['See <www.example.org>.', '<www.example.org/page>'])('%s names its site too', (body) => {
  expect(linksIn(body)).toEqual([`www.example.org → https://www.example.org${body.includes('/page') ? '/page' : ''}`]);
});

test('an ordinary page with an address is saved as it was typed', () => {
  const source = page('See www.example.org/page and https://example.org.');
  expect(writePage(source)).toBe(source);
});
