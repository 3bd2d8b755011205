import { expect, test } from 'vitest';
import { showDay, showLeaf, showMinutes, showMoment, showSpan, showTerm, showWeekday, today } from './show-dates.ts';

test('today is the day in the United Kingdom, summer and winter', () => {
  expect(today(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
  expect(today(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
});

test('days are read as they are in the United Kingdom, and no clock change moves one', () => {
  expect(showDay('2026-11-23')).toBe('23 November 2026');
  expect(showDay('2026-03-29')).toBe('29 March 2026');
  expect(showWeekday('2026-10-25')).toBe('Sunday 25 October 2026');
});

test.each([['2026-12-09T11:30', '9', 'Dec'], ['2026-09-04', '4', 'Sept'], ['2026-03-29T00:30', '29', 'Mar']])('%s on a leaf of a calendar', (starts, day, month) => expect(showLeaf(starts)).toEqual({ day, month }));

test('a minute is read with its day', () => expect(showMoment('2027-03-21T09:30')).toBe('Sunday 21 March 2027, 9.30am'));

test.each([
  ['2026-12-02T15:30', '2026-12-02T17:00', 'Wednesday 2 December 2026, 3.30pm to 5pm'],
  ['2026-12-02T09:05', '2026-12-02T12:00', 'Wednesday 2 December 2026, 9.05am to 12pm'],
  ['2026-12-02T09:00', '2026-12-03T12:30', 'Wednesday 2 December 2026, 9am to Thursday 3 December 2026, 12.30pm'],
])('%s to %s', (starts, ends, words) => expect(showSpan(starts, ends)).toBe(words));

test.each([[1, '1 minute'], [2, '2 minutes'], [60, '1 hour'], [90, '1 hour 30 minutes'], [121, '2 hours 1 minute']])('%d minutes', (minutes, words) => {
  expect(showMinutes(minutes)).toBe(words);
});

test('a term', () => expect(showTerm('2026-autumn')).toBe('Autumn term 2026'));
