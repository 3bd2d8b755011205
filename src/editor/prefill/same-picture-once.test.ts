import { expect, test } from 'vitest';
import { samePictureOnce } from './same-picture-once.ts';

const picture = (name: string, byte: number) => ({ name, type: 'image/webp', bytes: new Uint8Array([byte]) });

test('a logo that is twice in a Word file is one file, which both places show', () => {
  const values = { title: 'Plan', body: '![Logo](picture-1.webp)\n\n![Hall](picture-2.webp)\n\n![Logo](picture-3.webp)' };
  const once = samePictureOnce({ values, pictures: [picture('picture-1.webp', 1), picture('picture-2.webp', 2), picture('picture-3.webp', 1)] });
  expect(once.values).toEqual({ title: 'Plan', body: '![Logo](picture-1.webp)\n\n![Hall](picture-2.webp)\n\n![Logo](picture-1.webp)' });
  expect(once.pictures.map(({ name }) => name)).toEqual(['picture-1.webp', 'picture-2.webp']);
});

test('pictures that differ stay as they are', () => {
  const given = { values: { body: '![Hall](a.webp) ![Yard](b.webp)' }, pictures: [picture('a.webp', 1), picture('b.webp', 2)] };
  expect(samePictureOnce(given)).toBe(given);
});
