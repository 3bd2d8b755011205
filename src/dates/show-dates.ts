import { isWholeDays, lastDayOf } from './london-time.ts';

const ZONE = 'Europe/London';

// Making a formatter takes far longer than using it, and a build shows thousands of days. Days are counted in UTC, where every day has 24 hours,
// so that no clock change can move one.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LEAF = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The day in the United Kingdom at a moment: 2026-11-23. */
export function today(now: Date): string {
  return TODAY.format(now);
}

/** A day as people read it: 23 November 2026. Takes a day or a minute of a day, as ISO 8601 writes them. */
export function showDay(day: string): string {
  return format(day, DAY);
}

/** A day with its day of the week: Monday 23 November 2026. */
export function showWeekday(day: string): string {
  return format(day, WEEKDAY).replace(',', '');
}

/** A minute with its day: "Sunday 21 March 2027, 9.30am". It is in UK local time. */
export function showMoment(minute: string): string {
  return `${showWeekday(minute)}, ${showTime(minute)}`;
}

/** A period: "Monday 23 November 2026, 3.30pm to 5pm", or "all day". Both minutes are in UK local time. */
export function showSpan(starts: string, ends: string): string {
  if (isWholeDays(starts, ends)) {
    const last = lastDayOf(ends);
    return last === starts.slice(0, 10) ? `${showWeekday(starts)}, all day` : `${showWeekday(starts)} to ${showWeekday(last)}`;
  }
  const sameDay = starts.slice(0, 10) === ends.slice(0, 10);
  const until = sameDay ? showTime(ends) : `${showWeekday(ends)}, ${showTime(ends)}`;
  return `${showWeekday(starts)}, ${showTime(starts)} to ${until}`;
}

/** The day and the month of a leaf in a calendar: "9" and "Dec". Takes a day or a minute of a day. */
export function showLeaf(day: string): { day: string; month: string } {
  const [number = '', month = ''] = format(day, LEAF).split(' ');
  return { day: number, month };
}

/** A term as people read it: Autumn term 2026. */
export function showTerm(term: string): string {
  const [year = '', season = ''] = term.split('-');
  return `${season.charAt(0).toUpperCase()}${season.slice(1)} term ${year}`;
}

/** How long something takes: "2 minutes", "1 hour", "1 hour 30 minutes". */
export function showMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [hours && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`];
  return words.filter(Boolean).join(' ');
}

function format(day: string, formatter: Intl.DateTimeFormat): string {
  return formatter.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

function showTime(minute: string): string {
  const [hour = 0, rest = 0] = minute.slice(11, 16).split(':').map(Number);
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}${rest ? `.${String(rest).padStart(2, '0')}` : ''}${half}`;
}
