import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The editor is a page of its own; whoever is in it has a way to the Foundation. */
const WITHOUT = ['dist/admin/index.html'];

test('a concern can be reported from every page, the page for an address that leads nowhere included', () => {
  const pages = globSync('dist/**/*.html').map((file) => file.replaceAll('\\', '/')).filter((file) => !WITHOUT.includes(file));
  expect(pages).toContain('dist/404.html');
  expect(pages.filter((file) => !/<a [^>]*href="\/concern\/"/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
