import { expect, test } from 'vitest';
import { describeReview, freshnessOf, isFitToStart } from './freshness.ts';

const TERMS = [
  { term: '2025-autumn', starts: '2025-09-02', ends: '2025-12-19' },
  { term: '2026-spring', starts: '2026-01-05', ends: '2026-03-27' },
  { term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' },
  { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' },
  { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' },
];
const on = (today: string, review: string, retired?: { reason: string }) => freshnessOf({ review, retired }, today, TERMS);

test('a resource becomes due, late and very late by the terms of the calendar alone', () => {
  expect(on('2026-03-27', '2026-autumn')).toBe('fresh');
  expect(on('2026-07-21', '2026-autumn')).toBe('next-term');
  expect(on('2026-07-22', '2026-autumn'), 'the holiday before a term belongs to it').toBe('due');
  expect(on('2026-12-18', '2026-autumn'), 'the last day of the term').toBe('due');
  expect(on('2026-12-19', '2026-autumn')).toBe('late');
  expect(on('2026-12-19', '2025-autumn'), 'a year to the day after the term ended').toBe('late');
  expect(on('2026-12-20', '2025-autumn')).toBe('very-late');
});

test('a draft that no speaker has checked has had no review that could be late', () => {
  const of = (state: 'machine-draft' | 'checked-by-speaker') => freshnessOf({ review: '2025-autumn', translates: { resource: 'letter', version: '1.0', state } }, '2026-12-20', TERMS);
  expect([of('machine-draft'), of('checked-by-speaker')]).toEqual(['fresh', 'very-late']);
});

test('what is retired is never due, and a term outside the calendar says nothing', () => {
  expect(on('2027-03-01', '2025-autumn', { reason: 'Another took its place.' })).toBe('fresh');
  expect(on('2026-11-24', '2031-autumn')).toBe('fresh');
});

test('what is late, retired, for trained people alone, or in a language in which nobody has checked it is no place to start', () => {
  const fit = (review: string, more: object = {}, day = '2026-12-20') => isFitToStart({ review, ...more }, day, TERMS);
  expect([fit('2027-spring'), fit('2026-autumn', {}, '2026-12-18'), fit('2026-autumn'), fit('2025-autumn'), fit('2027-spring', { retired: { reason: 'Old.' } })]).toEqual([true, true, false, false, false]);
  const translated = (state: string) => fit('2027-spring', { translates: { resource: 'a', version: '1.0', state } });
  expect([fit('2027-spring', { trained: true }), translated('machine-draft'), translated('checked')]).toEqual([false, false, true]);
});

test('page and paper both say when something is reviewed next: before the date, after it, and nothing for what is retired', () => {
  const say = (review: string, retired?: { reason: string }) => describeReview({ review, retired }, '2026-12-19', TERMS);
  expect([say('2027-spring'), say('2026-autumn'), say('2025-autumn', { reason: 'Old.' })]).toEqual(['next by the spring term 2027', 'was due again by the autumn term 2026', '']);
});
