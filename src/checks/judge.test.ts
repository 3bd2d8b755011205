import { expect, test } from 'vitest';
import { judge, judgeEntry } from './judge.ts';
import { makeLibrary } from './library.ts';
import { sampleEntry } from './sample.ts';

const settings = sampleEntry({ kind: 'settings', fields: { notice: { words: 'See you on Thursday.', until: '2026-11-22' } } });
const on = (day: string) => makeLibrary([settings], day);

test('a notice that has run out stops nobody who publishes something else, and is told to whoever writes the settings', () => {
  expect(judge(on('2026-11-23')).map(({ what }) => what)).toEqual([]);
  expect(judgeEntry(settings, on('2026-11-23')).map(({ what }) => what)).toEqual(['The notice has its last day on "2026-11-22", which is over.']);
  expect(judgeEntry(settings, on('2026-11-22'))).toEqual([]);
});
