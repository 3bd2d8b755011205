import { expect, test } from 'vitest';
import { prefillTranslation } from './prefill-translation.ts';
import { translateAddress } from './translate-address.ts';

const start = { values: { title: 'Letter home (our version)', summary: 'A letter.', language: 'en-GB', body: 'Dear <FillIn label="name" />,', adapted: { resource: 'letter', version: '1.2' } }, notes: [] };
const fetched = (asked: string[] = []) => (path: string) => (asked.push(path), Promise.resolve(Response.json(start)));

test('a translation begins with the text of its original, its language and its lineage', async () => {
  const asked: string[] = [];
  const made = await prefillTranslation('?translate=letter&language=ur', fetched(asked));
  expect(asked).toEqual(['/adapt/letter.json']);
  expect(made?.values).toEqual({ title: 'Letter home (Urdu)', summary: 'A letter.', body: 'Dear <FillIn label="name" />,', language: 'ur', direction: 'rtl', translates: { resource: 'letter', version: '1.2' } });
  expect(made?.notes[0]).toBe('This form holds the text of “Letter home”, version 1.2. Write the Urdu in place of it, paragraph by paragraph. The original is beside the form.');
});

test('without a language, or with one that is none, the language is left to choose, which is said', async () => {
  const { search, hash } = new URL(translateAddress('letter'), 'https://example.org');
  const made = await prefillTranslation(search, fetched());
  expect([hash, made?.values.title, made?.values.language]).toEqual(['#/collections/resources/new', 'Letter home', undefined]);
  expect(made?.notes[1]).toMatch(/^Choose the language first\./);
  expect((await prefillTranslation('?translate=letter&language=<b>', fetched()))?.values).toMatchObject({ title: 'Letter home' });
});

test('an original that is not there is said, and an address that names none begins nothing', async () => {
  expect((await prefillTranslation('?translate=letter', () => Promise.resolve(new Response('', { status: 404 }))))?.values).toEqual({});
  expect(await prefillTranslation('?adapt=letter', fetched())).toBeUndefined();
});
