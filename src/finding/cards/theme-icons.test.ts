import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeThemeIcons } from './theme-icons.ts';

test('the style sheet draws the icons of the themes as the frame does', () => {
  expect(readFileSync('src/finding/cards/theme-icons.css', 'utf8')).toBe(writeThemeIcons());
});
