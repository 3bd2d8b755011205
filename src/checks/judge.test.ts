import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { allKinds, type KindName } from '../schema/index.ts';
import { judge, judgeEntry } from './judge.ts';
import { makeLibrary, type Entry } from './library.ts';
import { sampleEntry } from './sample.ts';

const settings = sampleEntry({ kind: 'settings', fields: { notice: { words: 'See you on Thursday.', until: '2026-11-22' } } });
const on = (day: string) => makeLibrary([settings], day);

test('a notice that has run out stops nobody who publishes something else, and is told to whoever writes the settings', () => {
  expect(judge(on('2026-11-23')).map(({ what }) => what)).toEqual([]);
  expect(judgeEntry(settings, on('2026-11-23')).map(({ what }) => what)).toEqual(['The notice has its last day on "2026-11-22", which is over.']);
  expect(judgeEntry(settings, on('2026-11-22'))).toEqual([]);
});

test.each(allKinds.map(({ name }) => name))('one of %s that cannot be read at all is told, and nothing is taken for granted of it', (kind) => {
  const { faults, ...page } = readPage('No fields at all.\n', {});
  const unread = { ...sampleEntry({ kind: kind as KindName }), ...page, faults: { ...faults, files: [] } } as Entry;
  expect(judgeEntry(unread, makeLibrary([unread, settings], '2026-11-23')).map(({ what }) => what)).toEqual(['The first line is "No fields at all.".']);
});
