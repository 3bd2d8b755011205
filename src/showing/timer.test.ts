import { expect, test } from 'vitest';
import { leftAt, showLeft, startOrPause, type Timer } from './timer.ts';

test('a timer runs from when it is started, stays where it is stopped, and never says less than nothing', () => {
  let timer: Timer = { left: 60_000 };
  expect(leftAt(timer, 5_000)).toBe(60_000);
  timer = startOrPause(timer, 10_000);
  expect(leftAt(timer, 12_500)).toBe(57_500);
  timer = startOrPause(timer, 20_000);
  expect(leftAt(timer, 999_000)).toBe(50_000);
  timer = startOrPause(timer, 30_000);
  expect(leftAt(timer, 79_999)).toBe(1);
  expect(leftAt(timer, 90_000)).toBe(0);
});

test.each([[240_000, '4:00'], [239_001, '4:00'], [61_000, '1:01'], [1, '0:01'], [0, '0:00'], [3_600_000, '60:00']])('%i milliseconds are %s', (left, shown) => expect(showLeft(left)).toBe(shown));
