import { addDays } from './london-time.ts';
import { showDay, showWeekday } from './show-dates.ts';

/** The day that somebody meant (2027-03-21), or a sentence that says why it is not clear. */
export type DateRead = { day: string } | { says: string };

/**
 * Reads a day as people in the United Kingdom write it: 21/3/2027, 21 March 2027, 21st Mar 27, Sunday 21 March 2027, next Tuesday, tomorrow. The day
 * comes before the month. `today` is 2026-11-30. What could mean two things is not guessed.
 */
export function readDate(words: string, today: string): DateRead {
  const said = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^on /, '');
  return readNumbers(said) ?? readNamed(said) ?? readRelative(said, today) ?? { says: `We cannot read “${words.trim()}” as a day. Write it like this: 21 March 2027.` };
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function readNumbers(said: string): DateRead | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said);
  if (iso) return dayOf(Number(iso[3]), Number(iso[2]), iso[1]!);
  const [whole, day = '', month = '', year] = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(said) ?? [];
  return whole ? dayOf(Number(day), Number(month), year) : undefined;
}

/** A day whose month is named, with or without its day of the week. */
function readNamed(said: string): DateRead | undefined {
  const plain = said.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  const [first = '', rest = ''] = [plain.split(' ')[0], plain.slice(plain.indexOf(' ') + 1)];
  const weekday = indexIn(DAYS, first);
  const date = weekday < 0 ? plain : rest;
  const dayFirst = /^(?:the )?(\d{1,2}) ?(?:st|nd|rd|th)? ?-?(?:of )?([a-z]{3,})\.?(?: |-)?(\d{4}|['’]?\d{2})?$/.exec(date);
  const monthFirst = /^([a-z]{3,})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}|['’]?\d{2}))?$/.exec(date);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  const month = indexIn(MONTHS, name ?? '') + 1;
  const inNumbers = weekday < 0 ? undefined : readNumbers(date);
  if (!month && !inNumbers) return undefined;
  const read = inNumbers ?? dayOf(Number(day), month, year?.replace(/^['’]/, ''));
  if (weekday < 0 || 'says' in read || weekdayOf(read.day) === weekday) return read;
  return { says: `${showDay(read.day)} is a ${upper(DAYS[weekdayOf(read.day)]!)}, and not a ${upper(DAYS[weekday]!)}. Check the day.` };
}

/** A day that is counted from today. Weeks begin on Monday. */
function readRelative(said: string, today: string): DateRead | undefined {
  const near = { yesterday: -1, today: 0, tomorrow: 1 }[said];
  if (near !== undefined) return { day: addDays(today, near) };
  const [counted, number = '', unit] = /^in (a|one|two|three|four|\d{1,3}) (day|week)s?(?: time|['’] time|['’]s time)?$/.exec(said) ?? [];
  if (counted) return { day: addDays(today, (unit === 'week' ? 7 : 1) * ({ a: 1, one: 1, two: 2, three: 3, four: 4 }[number] ?? Number(number))) };
  const [whole, which = '', name = '', later] = /^(next |this |last )?([a-z]{3,})( next week| week)?$/.exec(said) ?? [];
  const weekday = indexIn(DAYS, name);
  if (!whole || weekday < 0) return undefined;
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const inWeek = addDays(monday, (weekday + 6) % 7);
  if (which === 'next ' || later === ' next week') return { day: addDays(inWeek, 7) };
  if (which === 'last ') return { day: inWeek < today ? inWeek : addDays(inWeek, -7) };
  const coming = inWeek < today ? addDays(inWeek, 7) : inWeek;
  return { day: later ? addDays(coming, 7) : coming };
}

function dayOf(day: number, month: number, written: string | undefined): DateRead {
  if (month > 12 && day <= 12 && written) return { says: `There is no month ${month}. The day comes first here: ${showMonth(day, month, written)}` };
  if (month < 1 || month > 12) return { says: `There is no month ${month}. Check the day and the month.` };
  const name = upper(MONTHS[month - 1]!);
  if (day < 1) return { says: `There is no day 0 in ${name}. Check the day.` };
  // 29 February exists in some years only.
  const most = daysIn(2028, month);
  if (day > most) return { says: `There is no ${day} ${name}, because ${name} has at most ${most} days.` };
  if (!written) return { says: `Which year? Write it too, such as ${day} ${name} 2027.` };
  // With two digits, 27 is 2027. Nothing here will happen in 2070, and 98 may be a slip or a century ago.
  if (written.length === 2 && Number(written) >= 70) return { says: `Which year is ${written}? Write it in full, such as ${day} ${name} 2027.` };
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  if (day > daysIn(year, month)) return { says: `There is no ${day} ${name} ${year}, because ${name} ${year} has ${daysIn(year, month)} days.` };
  if (year < 1900 || year > 2100) return { says: `The year ${year} is very far from now. Check it.` };
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** What was probably meant by a date with the month before the day. */
function showMonth(month: number, day: number, written: string): string {
  const turned = dayOf(day, month, written);
  return 'day' in turned ? `for ${showWeekday(turned.day)} write ${day}/${month}/${turned.day.slice(0, 4)}.` : 'write it like 21/3/2027.';
}

/** The place of a name in a list, by its first three letters or more; -1 if it is not there. */
function indexIn(names: readonly string[], name: string): number {
  const short = name.replace(/\.$/, '');
  return short.length < 3 ? -1 : names.findIndex((one) => one.startsWith(short) || (one === 'september' && short === 'sept') || (one === 'tuesday' && short === 'tues') || (one === 'thursday' && short === 'thurs'));
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
