import { expect, test } from 'vitest';
import { revisionOfText, type SaidThen } from './revision-of-text.ts';

const BEGINNING = Date.UTC(2020, 0, 1) / 1000;
const MOMENT = new Date((BEGINNING + 1_000) * 1000);
/** The number, counted from the beginning, and the second of the change. */
const revision = (then: [at: number, text: string | undefined, isRestored?: boolean][], now: string | undefined) => {
  const { sequence, changed } = revisionOfText(then.map(([at, text, isRestored]): SaidThen => ({ at: BEGINNING + at, text, isRestored })), now, MOMENT);
  return [sequence, changed.getTime() / 1000 - BEGINNING];
};

test('what says the same after a change has not changed', () => expect(revision([[10, 'one'], [20, 'one'], [30, 'two'], [40, 'two']], 'two')).toEqual([30, 30]));

test('a number never falls, though two changes share a second or a clock was wrong', () => {
  expect(revision([[10, 'one'], [10, 'two']], 'two')).toEqual([11, 10]);
  expect(revision([[50, 'one'], [20, 'two']], 'two')).toEqual([51, 50]);
});

test('what was removed and put back has changed twice', () => {
  expect(revision([[10, 'one'], [20, undefined]], undefined)).toEqual([20, 20]);
  expect(revision([[10, 'one'], [20, undefined], [30, 'one']], 'one')).toEqual([30, 30]);
});

test('what could not be read for a while may have said something else', () => expect(revision([[10, 'one'], [20, 'one'], [30, 'one', true]], 'one')).toEqual([30, 30]));

test('what is not published yet changes at the moment of the build', () => {
  expect(revision([[10, 'one']], 'two')).toEqual([1_000, 1_000]);
  expect(revision([], 'one')).toEqual([1_000, 1_000]);
});
