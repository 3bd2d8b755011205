import { expect, test } from 'vitest';
import { nextFreeName } from './next-free-name.ts';

test.each([
  ['image.webp', [], 'image.webp'],
  ['image.webp', ['image.webp'], 'image-2.webp'],
  ['image.webp', ['IMAGE.webp', 'image-2.webp', 'image-4.webp'], 'image-3.webp'],
  ['image.webp', ['image.png'], 'image.webp'],
  ['plan', ['plan'], 'plan-2'],
])('%s beside %j becomes %s', (name, taken, free) => {
  expect(nextFreeName(name, taken)).toBe(free);
});
