import { expect, test } from 'vitest';
import { prefillFromLink } from '../../editor/prefill/prefill.ts';
import { prefilledAddress } from './prefilled-address.ts';

const NOTE = 'This form was filled in by the link that you followed. Look at each field before you save it.';

test('the editor reads back what an address begins with, letters of every language among it', () => {
  const values = { school: 'oak', term: '2026-autumn', did: 'We saw “dŵr”, ünd اردو.' };
  const address = new URL(prefilledAddress('trials', values), 'https://example.org');
  expect(prefillFromLink(address.search)).toEqual({ kind: 'trials', values, pictures: [], notes: [NOTE] });
  expect(address.hash).toBe('#/collections/trials/new');
  expect(address.search).toMatch(/^\?kind=trials&from=[\w-]+$/);
});

test('without a kind it is a resource; a kind that schools do not write is refused', () => {
  const from = new URL(prefilledAddress('resources', { title: 'Card' }), 'https://example.org').searchParams.get('from');
  expect(prefillFromLink(`?from=${from}`)).toMatchObject({ kind: 'resources', values: { title: 'Card' }, notes: [NOTE] });
  expect(prefillFromLink(`?kind=settings&from=${from}`)).toBeUndefined();
});

test('no link, whoever made it, ticks for a person what they have to have seen themselves', () => {
  const safeguarding = { pictures: 'no-pictures', voice: 'none', nameless: true, checked: 'Headteacher' } as const;
  const address = new URL(prefilledAddress('resources', { title: 'Card', safeguarding }), 'https://example.org');
  expect(prefillFromLink(address.search)).toMatchObject({ values: { title: 'Card' }, notes: [NOTE] });
  expect(prefillFromLink(address.search)!.values).not.toHaveProperty('safeguarding');
});
