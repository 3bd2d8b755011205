import { expect, test } from 'vitest';
import { beginningFrom } from '../cms/beginning.ts';
import { beginningAddress } from './beginning-address.ts';

test('the editor reads back what an address begins with, letters of every language among it', () => {
  const values = { school: 'oak', term: '2026-autumn', did: 'We saw “dŵr”, ünd اردو.' };
  const address = new URL(beginningAddress('trials', values), 'https://example.org');
  expect(beginningFrom(address.search)).toEqual({ kind: 'trials', values, pictures: [], notes: [] });
  expect(address.hash).toBe('#/collections/trials/new');
  expect(address.search).toMatch(/^\?kind=trials&from=[\w-]+$/);
});

test('without a kind it is a resource; a kind that schools do not write is refused', () => {
  const from = new URL(beginningAddress('resources', { title: 'Card' }), 'https://example.org').searchParams.get('from');
  expect(beginningFrom(`?from=${from}`)).toMatchObject({ kind: 'resources', values: { title: 'Card' }, notes: [expect.stringContaining('filled in by the link')] });
  expect(beginningFrom(`?kind=settings&from=${from}`)).toBeUndefined();
});
