import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';
import type { Change } from './history.ts';
import { revisionOf } from './revision.ts';

const change = (file: string, at: number): Change => ({ commit: `c${at}`, at, file });

test('the changes of several files come in the order in which they were made', () => {
  const changes = [change('a', 1), change('b', 2), change('a', 3), change('c', 4)];
  expect(changesOf({ changes }, ['a']).map(({ at }) => at)).toEqual([1, 3]);
  expect(changesOf({ changes }, ['b', 'a']).map(({ at }) => at)).toEqual([1, 2, 3]);
  expect(changesOf({ changes }, ['d'])).toEqual([]);
});

test('a thousand files of a long history are asked about without going through it a thousand times', () => {
  let looks = 0;
  const count: ProxyHandler<Change[]> = { get: (changes, key) => (typeof key === 'string' && /^\d+$/.test(key) && looks++, Reflect.get(changes, key)) };
  const changes = new Proxy(Array.from({ length: 3_000 }, (_, at) => change(`file ${at % 1_000}`, at + 1)), count);
  for (let at = 0; at < 1_000; at++) expect(revisionOf({ changes, lost: [], removed: [], isWhole: true }, [`file ${at}`], new Date()).changed.getTime()).toBe((at + 2_001) * 1000);
  expect(looks).toBeLessThan(10_000);
});
