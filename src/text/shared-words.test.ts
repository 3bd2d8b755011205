import { expect, test } from 'vitest';
import { sharedWords } from './shared-words.ts';

test.each([
  ['Stories of families', 'A story for every family', ['stories', 'families']],
  ['How our schools work with pupils', 'The work of a school and its pupils', []],
  ['Picture cards', 'Pictures, and a picture', ['picture']],
  ['Glass', 'Glas', []],
])('“%s” and “%s” share %j', (a, b, words) => expect(sharedWords(a, b)).toEqual(words));
