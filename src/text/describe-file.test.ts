import { expect, test } from 'vitest';
import { describeFile } from './describe-file.ts';

test('a file is described by its kind and size, as far as they are known', () => {
  expect([describeFile('a.pdf', 34_084), describeFile('a.docx', 1_240_000), describeFile('a.png')]).toEqual(['PDF, 34 KB', 'Word, 1.2 MB', 'picture']);
});
