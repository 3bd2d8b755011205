import { expect, test } from 'vitest';
import { describePacked, type PackIndex } from './pack-index.ts';

const index: PackIndex = {
  site: { name: 'Partnership', address: 'https://site.example/' },
  resources: {
    plan: { title: 'Wet play plan', language: 'en-GB', bytes: 10, warnings: ['An example. It was made up to show how the site works.'] },
    sheet: { title: 'Thinking sheet', language: 'en-GB', bytes: 0, retired: { reason: 'It was used as a punishment.', successor: 'plan' } },
    older: { title: 'Older', language: 'en-GB', bytes: 0, retired: { reason: 'It was wrong.', successor: 'sheet' } },
  },
  aside: ['policy'],
};

test('what is there unchanged keeps its title', () => {
  expect(describePacked({ slug: 'plan', title: 'Wet play plan' }, index)).toEqual({ slug: 'plan', title: 'Wet play plan', language: 'en-GB', isHere: true, notes: ['An example. It was made up to show how the site works.'] });
});

test('what has a new title gives its old one', () => {
  expect(describePacked({ slug: 'plan', title: 'Rainy day plan' }, index)).toMatchObject({ title: 'Wet play plan', isHere: true, notes: ['It was called “Rainy day plan” when you put it in.', expect.any(String)] });
});

test('what is retired says why, and what replaces it; never something that is retired too', () => {
  expect(describePacked({ slug: 'sheet', title: 'Thinking sheet' }, index)).toEqual({
    slug: 'sheet', title: 'Thinking sheet', language: 'en-GB', isHere: false, notes: ['It is retired, so it is not printed or downloaded. It was used as a punishment.'], successor: { slug: 'plan', title: 'Wet play plan' },
  });
  expect(describePacked({ slug: 'older', title: '' }, index)).not.toHaveProperty('successor');
});

test('what is set aside stays, and what is gone says so', () => {
  expect(describePacked({ slug: 'policy', title: 'Our policy' }, index)).toMatchObject({ title: 'Our policy', isHere: false, notes: ['It is set aside while something on its page is put right. It stays in your pack, and will be here again.'] });
  expect(describePacked({ slug: 'two-minute-script', title: '' }, index)).toMatchObject({ title: 'two minute script', isHere: false, notes: ['It is no longer on this site.'] });
  expect(describePacked({ slug: 'constructor', title: '' }, index).isHere).toBe(false);
});
