import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test.each([
  ['image.webp', [], 'image.webp'],
  ['image.webp', ['image.webp'], 'image-2.webp'],
  ['image.webp', ['image.webp', 'Image-2.webp'], 'image-3.webp'],
  ['plan', ['plan'], 'plan-2'],
])('%s beside %j is kept as %s', (name, taken, kept) => expect(freeName(name, taken)).toBe(kept));
