import { expect, test } from 'vitest';
import { findDanger } from './danger.ts';
import type { Built } from './pages.ts';

const say = (attributes: Record<string, string>, words: string) =>
  findDanger({ pages: [{ address: '/', elements: [{ tag: 'script', attributes, words }] }], files: new Set<string>() } as unknown as Built, new Set());

test('a block of data passes the last look, and nothing that only looks like one', () => {
  expect(say({ type: 'application/ld+json' }, '{"name":"A"}')).toEqual([]);
  expect(say({ type: 'application/ld+json' }, 'alert(1)')).toEqual(['/: the data in the page is not data that can be read.']);
  expect(say({ type: 'application/ld+json', onerror: 'alert(1)' }, '{}')).toContain('/: the data in the page is not data that can be read.');
  for (const type of ['application/json', 'text/javascript', 'module', 'application/LD+JSON', 'application/ld+json ', 'importmap', 'speculationrules']) {
    expect(say({ type }, '{}').join(), type).toContain('there is a script inside the page that netlify.toml does not allow');
  }
});
