import { expect, test } from 'vitest';
import type { DecapMap } from '../decap.ts';
import { sameAnswer } from './same-answer.ts';

const entry = (data: object) => ({ get: (key: string) => (key === 'data' ? data : undefined) }) as unknown as DecapMap;

test('a form that has not changed is checked once, and again after a change or a failure', async () => {
  let asked = 0;
  const ask = sameAnswer(() => (++asked === 3 ? Promise.reject(new Error('offline')) : Promise.resolve(asked)));
  const [one, two, three] = [{}, {}, {}];
  expect([await ask(entry(one), 'news'), await ask(entry(one), 'news'), await ask(entry(two), 'news')]).toEqual([1, 1, 2]);
  await expect(ask(entry(three), 'news')).rejects.toThrow();
  expect(await ask(entry(three), 'news')).toBe(4);
});
