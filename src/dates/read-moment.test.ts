import { expect, test } from 'vitest';
import { readMoment } from './read-moment.ts';

const minute = (words: string) => {
  const read = readMoment(words, '2026-11-30');
  return 'minute' in read ? read.minute : read.says;
};

test.each([
  '21/3/2027 9.30am', '21.3.2027, 9.30', '21 March 2027 at 9:30', '21st Mar 27, 9.30 a.m.', '9.30am on 21 March 2027', '9.30am, Sunday 21/3/27', '2027-03-21T09:30', '2027-03-21 09:30',
])('%s is half past nine on 21 March 2027', (words) => expect(minute(words)).toBe('2027-03-21T09:30'));

test.each([
  ['next Tuesday at 3pm', '2026-12-08T15:00'], ['tomorrow noon', '2026-12-01T12:00'], ['21.3.2027 midnight', '2027-03-21T00:00'], ['1 April 2027 23.59', '2027-04-01T23:59'],
])('%s is %s', (words, meant) => expect(minute(words)).toBe(meant));

test.each([
  ['21 March 2027', 'At what time? Write it too, such as 21 March 2027, 9.30am.'],
  ['21.3.2027', 'At what time? Write it too, such as 21 March 2027, 9.30am.'],
  ['9.30am', 'Which day? Write it too, such as 21 March 2027, 9.30am.'],
  ['31/4/2027 9.30am', 'There is no 31 April, because April has at most 30 days.'],
  ['21/3/2027 3.30', 'Is that 3.30am or 3.30pm? Write which.'],
  ['28/3/2027 1.30am', 'There is no 1.30am on 28 March 2027, because the clocks go forward that night. Choose another time.'],
])('%s is not guessed', (words, says) => expect(minute(words)).toBe(says));
