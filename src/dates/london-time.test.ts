import { expect, test } from 'vitest';
import { addDays, isWholeDays, lastDayOf, momentsOf } from './london-time.ts';

const shown = (minute: string) => momentsOf(minute).map((moment) => moment.toISOString().slice(0, 16));

test.each([
  ['2026-12-09T11:30', ['2026-12-09T11:30']],
  ['2026-06-10T09:30', ['2026-06-10T08:30']],
  ['2026-06-10T00:30', ['2026-06-09T23:30']],
  ['2026-03-29T00:59', ['2026-03-29T00:59']],
  ['2026-03-29T01:00', []],
  ['2026-03-29T01:59', []],
  ['2026-03-29T02:00', ['2026-03-29T01:00']],
  ['2026-10-25T00:59', ['2026-10-24T23:59']],
  ['2026-10-25T01:00', ['2026-10-25T00:00', '2026-10-25T01:00']],
  ['2026-10-25T01:59', ['2026-10-25T00:59', '2026-10-25T01:59']],
  ['2026-10-25T02:00', ['2026-10-25T02:00']],
])('clocks show %s at %j', (minute, moments) => expect(shown(minute)).toEqual(moments));

test('days are counted without regard to clocks', () => {
  expect([addDays('2026-03-28', 2), addDays('2026-10-25', 1), addDays('2027-01-01', -1), addDays('2028-02-28', 1)]).toEqual(['2026-03-30', '2026-10-26', '2026-12-31', '2028-02-29']);
});

test('from midnight to midnight, or to a minute before, is whole days', () => {
  expect([isWholeDays('2026-12-09T00:00', '2026-12-09T23:59'), isWholeDays('2026-12-09T00:00', '2026-12-10T00:00'), isWholeDays('2026-12-09T00:00', '2026-12-09T00:00'), isWholeDays('2026-12-09T09:00', '2026-12-10T00:00')]).toEqual([true, true, false, false]);
  expect([lastDayOf('2026-12-09T23:59'), lastDayOf('2026-12-10T00:00')]).toEqual(['2026-12-09', '2026-12-09']);
});
