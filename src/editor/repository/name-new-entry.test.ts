import { expect, test } from 'vitest';
import { nameNewEntry } from './name-new-entry.ts';

async function name(title: string, taken: (name: string) => boolean) {
  let asked = 0;
  const name = await nameNewEntry(title, 'resources', (one) => Promise.resolve((asked++, taken(one))));
  return { name, asked };
}

test('a new entry gets the name of its title, and the next number if that is taken', async () => {
  expect((await name('Circle plan', () => false)).name).toBe('circle-plan');
  expect((await name('Circle plan', (one) => ['circle-plan', 'circle-plan-2'].includes(one))).name).toBe('circle-plan-3');
});

test('among a thousand titles in another script, a free name is found with few requests', async () => {
  const { name: given, asked } = await name('دائرہ', (one) => Number(/^resource-(\d+)$/.exec(one)![1]) <= 1234);
  expect(given).toBe('resource-1235');
  expect(asked).toBeLessThan(30);
});

test('a name that is taken is never given, whichever numbers are free', async () => {
  const taken = new Set([1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 40, 80].map((number) => `resource-${number}`));
  expect(taken.has((await name('دائرہ', (one) => taken.has(one))).name)).toBe(false);
});
