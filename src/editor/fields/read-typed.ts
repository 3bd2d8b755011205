import { readDate } from '../../dates/read-date.ts';
import { readMoment } from '../../dates/read-moment.ts';
import { showDay, showMoment, showWeekday } from '../../dates/show-dates.ts';

/** What was typed into a field for a day, and what it means. */
export interface TypedDate {
  /** What is stored: 2027-03-21 or 2027-03-21T09:30. What was not understood is stored as it was typed, so that it is neither lost nor taken for something else. */
  value: string;
  /** What the field shows once somebody leaves it: 21 March 2027. */
  text: string;
  /** What was understood ("Sunday 21 March 2027"), or what has to be cleared up. Empty if nothing was typed. */
  says: string;
  isUnderstood: boolean;
}

/** Reads what somebody has typed into a field for a day, or for a day with its time. `today` is 2026-11-30. */
export function readTyped(typed: string, { withTime, today }: { withTime: boolean; today: string }): TypedDate {
  const words = typed.trim();
  if (!words) return { value: '', text: '', says: '', isUnderstood: true };
  if (withTime) {
    const read = readMoment(words, today);
    if ('says' in read) return { value: words, text: words, says: read.says, isUnderstood: false };
    const [weekday = '', ...rest] = showMoment(read.minute).split(' ');
    return { value: read.minute, text: rest.join(' '), says: [weekday, ...rest].join(' '), isUnderstood: true };
  }
  const read = readDate(words, today);
  if ('says' in read) return { value: words, text: words, says: read.says, isUnderstood: false };
  return { value: read.day, text: showDay(read.day), says: showWeekday(read.day), isUnderstood: true };
}
