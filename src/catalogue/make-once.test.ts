import { expect, test } from 'vitest';
import { makeOnce } from './make-once.ts';

test('what is made of something is made once for each thing and each function', () => {
  let times = 0;
  const count = (list: readonly number[]) => ({ length: list.length, at: (times += 1) });
  const size = (list: readonly number[]) => list.length;
  const one = [1, 2];
  expect([makeOnce(one, count), makeOnce(one, count), makeOnce([1, 2], count), makeOnce(one, size)]).toEqual([{ length: 2, at: 1 }, { length: 2, at: 1 }, { length: 2, at: 2 }, 2]);
});

test('nothing is kept as well as anything else', () => {
  let times = 0;
  const none = () => void (times += 1);
  const one = {};
  expect([makeOnce(one, none), makeOnce(one, none), times]).toEqual([undefined, undefined, 1]);
});
