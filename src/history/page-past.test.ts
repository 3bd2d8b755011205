import { expect, test } from 'vitest';
import type { Change } from './history.ts';
import { pastOf } from './page-past.ts';

const [A, B, C] = ['content/visits/a.mdx', 'content/visits/b.mdx', 'content/visits/c.mdx'];
const set = (at: number, file: string): Change => ({ commit: `c${at}`, at, file, blob: `${file} ${at}` });
const gone = (at: number, file: string): Change => ({ commit: `c${at}`, at, file });
/** A rename, as Git lists it: the old file goes, and the new one is there. */
const moved = (at: number, file: string, movedTo: string): Change[] => [{ commit: `c${at}`, at, file, movedTo }, { commit: `c${at}`, at, file: movedTo, blob: 'same' }];
const past = (changes: Change[], file: string) => {
  const { name, changes: own } = pastOf({ changes }, file);
  return [name, ...own.map(({ at }) => at)];
};

test('a page that is renamed, however often, keeps its first name and its changes', () => {
  const changes = [set(1, A), set(2, A), ...moved(3, A, B), set(4, B), ...moved(5, B, C)];
  expect(past(changes, C)).toEqual(['a', 1, 2, 3, 4, 5]);
});

test('a page that is deleted and put back is the same page', () => {
  expect(past([set(1, A), gone(2, A), set(3, A)], A)).toEqual(['a', 1, 2, 3]);
});

test('a new page where a renamed one had been gets a name of its own, and a page that comes back keeps its own', () => {
  const changes = [set(1, A), ...moved(2, A, B), set(3, A)];
  expect([past(changes, A), past(changes, B)]).toEqual([['a-3', 3], ['a', 1, 2]]);
  expect(past([set(1, A), ...moved(2, A, B), ...moved(3, B, A)], A)).toEqual(['a', 1, 2, 3]);
});

test('a page that Git does not know is called as its file is, and one in a folder as its folder', () => {
  expect([past([], A), past([], 'content/resources/script/index.mdx')]).toEqual([['a'], ['script']]);
});
