import { momentsOf } from './london-time.ts';
import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';
import { showDay } from './show-dates.ts';

/** The minute that somebody meant, by clocks in the United Kingdom (2027-03-21T09:30), or a sentence that says why it is not clear. */
export type MomentRead = { minute: string } | { says: string };

/** Reads a day with a time, in either order: 21/3/2027 9.30am, next Tuesday at 3pm, 9.30am on 21 March 2027. `today` is 2026-11-30. */
export function readMoment(words: string, today: string): MomentRead {
  const said = words.trim().replace(/\s+/g, ' ');
  const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/i.exec(said);
  const last = iso ?? new RegExp(`^(?:(.*?)(?:,? at |, ?| ))?(${TIME})$`, 'i').exec(said);
  const first = last ? undefined : new RegExp(`^(${TIME})(?:,? on |, ?| )(.*)$`, 'i').exec(said);
  const [day, time] = last ? [last[1], last[2]] : first ? [first[2], first[1]] : [said, undefined];
  if (!day) return { says: `Which day? Write it too, such as 21 March 2027, ${said}.` };
  const date = readDate(day, today);
  if ('says' in date) return date;
  if (!time) return { says: `At what time? Write it too, such as ${showDay(date.day)}, 9.30am.` };
  const read = readTime(time);
  if ('says' in read) return read;
  const minute = `${date.day}T${read.time}`;
  if (!momentsOf(minute).length) return { says: `There is no ${time} on ${showDay(date.day)}, because the clocks go forward that night. Choose another time.` };
  return { minute };
}

/** What looks like a time and not like a part of a date. */
const TIME = String.raw`(?:\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\.?(?![a-z])|\d{1,2}:\d{2}|\d{1,2}\.\d{2}(?![.\d])|\d{4} ?hrs?|12 noon|noon|midday|midnight)`;
