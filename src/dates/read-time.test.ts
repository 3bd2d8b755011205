import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

const time = (words: string) => {
  const read = readTime(words);
  return 'time' in read ? read.time : read.says;
};

test.each([
  ['9.30am', '09:30'], ['9:30 AM', '09:30'], ['9.30 a.m.', '09:30'], ['9.30', '09:30'], ['09:30', '09:30'], ['0930', '09:30'], ['9am', '09:00'], ['3pm', '15:00'], ['3.30pm', '15:30'], ['15.30', '15:30'], ['at 15:30', '15:30'],
  ['12pm', '12:00'], ['12am', '00:00'], ['12.15', '12:15'], ['noon', '12:00'], ['midday', '12:00'], ['midnight', '00:00'], ['00:00', '00:00'], ['23:59', '23:59'], ['03:30', '03:30'], ['15', '15:00'], ['1530 hrs', '15:30'],
])('%s is %s', (words, meant) => expect(time(words)).toBe(meant));

test.each([
  ['3.30', 'Is that 3.30am or 3.30pm? Write which.'],
  ['9', 'Is that 9am or 9pm? Write which.'],
  ['12', 'Is that 12am or 12pm? Write which.'],
  ['25:00', 'There is no such time as 25:00, because a day has 24 hours.'],
  ['9.75', 'There is no such time as 9.75, because an hour has 60 minutes.'],
  ['13pm', 'There is no such time as 13pm. Write it like this: 3.30pm.'],
  ['after lunch', 'We cannot read “after lunch” as a time. Write it like this: 9.30am.'],
])('%s is not guessed', (words, says) => expect(time(words)).toBe(says));
