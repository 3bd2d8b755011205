import { expect, test } from 'vitest';
import { carryMessages } from './carried-messages.ts';

test('the messages about a text come back once with the same text, and not with another or an hour later', () => {
  let now = 0;
  const carried = carryMessages(() => now);
  const leave = () => carried.leave(['A picture did not come along.'], (markdown) => markdown === 'Words.');
  leave();
  expect(carried.take('Other words.')).toEqual([]);
  expect(carried.take('Words.')).toEqual(['A picture did not come along.']);
  expect(carried.take('Words.')).toEqual([]);
  leave();
  now = 3_600_000;
  expect(carried.take('Words.')).toEqual([]);
});

test('a text without messages leaves none', () => {
  const carried = carryMessages(() => 0);
  carried.leave(['One.'], () => true);
  carried.leave([], () => true);
  expect(carried.take('Words.')).toEqual([]);
});
