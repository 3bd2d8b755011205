import { expect, test } from 'vitest';
import { keysOf, readWords, termKeys } from './read-words.ts';

test.each([
  ['supervisor’s', "Supervisor's"], ['don’t', 'dont'], ['play\u00ADground', 'playground'], ['szkoła', 'SZKOLA'], ['dŵr', 'dwr'], ['ﬃ', 'ffi'], ['Two-minute', '2 minutes'], ['twenty-five', '25'],
  ['کتاب', 'كتاب'], ['أحمد', 'احمد'], ['الرسالة', 'رساله'], ['behaviour', 'behavior'], ['organisation', 'organization'], ['stories', 'story'], ['planned', 'planning'], ['circles', 'circle'], ['biting', 'bites'],
])('%s and %s are the same', (one, other) => expect(keysOf(one)).toEqual(keysOf(other)));

test.each([['SATs', 'sat'], ['policy', 'police'], ['twenty-five', 'five'], ['biting', 'bit'], ['news', 'new'], ['class', 'clas']])('%s and %s are not the same', (one, other) => expect(keysOf(one)).not.toEqual(keysOf(other)));

test('a word knows where it is, and words in every sentence have no key', () => {
  expect(readWords('The circle').map(({ key, from, until }) => [key, from, until])).toEqual([['', 0, 3], ['circl', 4, 10]]);
});

test('an abbreviation has a key of its own', () => expect([termKeys('SEND'), termKeys('send'), keysOf('TAs')]).toEqual([['^send'], ['send'], ['^ta']]));
