import { expect, test } from 'vitest';
import type { History } from './history.ts';
import { ownPartOf } from './own-history.ts';

/** A history in which each file was added, and then removed unless it says otherwise, in seconds. */
function history(files: Record<string, readonly [added: number, removed?: number]>): History {
  const changes = Object.entries(files).flatMap(([file, times]) => times.flatMap((at, index) => (at === undefined ? [] : [{ commit: `${file} ${index}`, at, file }])));
  const removed = Object.entries(files).map(([file, [, at]]) => ({ file, ...(at ? { at } : {}) }));
  return { changes, removed, lost: removed.map((one) => ({ ...one, words: '' })), isWhole: true };
}
const left = (files: Parameters<typeof history>[0], since: Parameters<typeof ownPartOf>[1]) => {
  const { removed, lost } = ownPartOf(history(files), since);
  expect(lost.map(({ file }) => file)).toEqual(removed.map(({ file }) => file));
  return removed.map(({ file }) => file);
};

test('what was removed before the site came to its address was never public there', () => {
  expect(left({ 'content/visits/theirs.mdx': [50, 100], 'content/visits/ours.mdx': [50, 101], 'content/visits/today.mdx': [50] }, { at: 100 })).toEqual(['content/visits/ours.mdx', 'content/visits/today.mdx']);
});

test('of a site whose address is not known, nothing was public', () => {
  expect(left({ 'content/news/theirs.mdx': [50, 100], 'content/news/today.mdx': [50] }, undefined)).toEqual([]);
});

test('what a copy of the demonstration brought was no page of ours, whenever its folders are emptied, but for the pages that a copy keeps', () => {
  const files = { 'content/visits/theirs.mdx': [50, 200], 'content/news/theirs.mdx': [50], 'content/visits/ours.mdx': [150, 200], 'content/news/ours.mdx': [150], 'content/pages/about/index.mdx': [50, 200] } as const;
  expect(left(files, { at: 100, begun: 100 })).toEqual(['content/visits/ours.mdx', 'content/news/ours.mdx', 'content/pages/about/index.mdx']);
});
