import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

/** A Monday. */
const TODAY = '2026-11-30';
const day = (words: string) => {
  const read = readDate(words, TODAY);
  return 'day' in read ? read.day : read.says;
};

test.each([
  '21/3/2027', '21/03/27', '21.3.2027', '21-3-27', '21 3 2027', '2027-03-21', '2027/3/21', '21 March 2027', '21st Mar 27', '21st of March, 2027', 'the 21st of March 2027', '21 mar. ’27', '21-Mar-2027', 'March 21, 2027', 'Sunday 21 March 2027',
  'Sun, 21 March 2027', 'on Sunday 21/3/2027', ' 21  MARCH  2027 ', '21March2027',
])('%s is 21 March 2027', (words) => expect(day(words)).toBe('2027-03-21'));

test.each([
  ['today', '2026-11-30'], ['Tomorrow', '2026-12-01'], ['yesterday', '2026-11-29'],
  ['Tuesday', '2026-12-01'], ['this Tuesday', '2026-12-01'], ['next Tuesday', '2026-12-08'], ['Tues next week', '2026-12-08'], ['Tuesday week', '2026-12-08'], ['last Tuesday', '2026-11-24'],
  ['Monday', '2026-11-30'], ['next Monday', '2026-12-07'], ['last Monday', '2026-11-23'], ['next Sunday', '2026-12-13'], ['in two weeks', '2026-12-14'], ['in 10 days', '2026-12-10'], ['in a week’s time', '2026-12-07'],
])('%s is %s, counted from Monday 30 November 2026', (words, meant) => expect(day(words)).toBe(meant));

test.each([
  ['31/4/2027', 'There is no 31 April, because April has at most 30 days.'],
  ['29 February 2027', 'There is no 29 February 2027, because February 2027 has 28 days.'],
  ['30 Feb 2028', 'There is no 30 February, because February has at most 29 days.'],
  ['3/21/2027', 'There is no month 21. The day comes first here: for Sunday 21 March 2027 write 21/3/2027.'],
  ['32/13/2027', 'There is no month 13. Check the day and the month.'],
  ['0/3/2027', 'There is no day 0 in March. Check the day.'],
  ['21/3', 'Which year? Write it too, such as 21 March 2027.'],
  ['21st March', 'Which year? Write it too, such as 21 March 2027.'],
  ['21/3/98', 'Which year is 98? Write it in full, such as 21 March 2027.'],
  ['21/3/2207', 'The year 2207 is very far from now. Check it.'],
  ['Tuesday 21 March 2027', '21 March 2027 is a Sunday, and not a Tuesday. Check the day.'],
  ['after half term', 'We cannot read “after half term” as a day. Write it like this: 21 March 2027.'],
  ['21 Mai 2027', 'We cannot read “21 Mai 2027” as a day. Write it like this: 21 March 2027.'],
  ['ma 21', 'We cannot read “ma 21” as a day. Write it like this: 21 March 2027.'],
])('%s is not guessed', (words, says) => expect(day(words)).toBe(says));

test('29 February is a day in a leap year', () => expect(day('29/2/28')).toBe('2028-02-29'));
