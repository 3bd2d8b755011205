const HOUR = 3_600_000;

const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/**
 * The moments at which clocks in the United Kingdom show a minute (2026-11-23T15:30), the earlier first. There is one, except in the
 * nights when the clocks change: none for a minute that is skipped in March, two for one that comes twice in October.
 */
export function momentsOf(minute: string): Date[] {
  const asUtc = new Date(`${minute}Z`).getTime();
  return [asUtc - HOUR, asUtc].map((time) => new Date(time)).filter((moment) => CLOCK.format(moment).replace(' ', 'T') === minute);
}

/** The day that is `days` after another, or before it when `days` is negative: 2026-11-23. */
export function addDays(day: string, days: number): string {
  // Counted in UTC, where every day has 24 hours.
  const moment = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Whether something lasts for whole days: it begins at midnight, and ends at midnight or a minute before. */
export function isWholeDays(starts: string, ends: string): boolean {
  return starts.endsWith('T00:00') && (ends.endsWith('T23:59') || (ends.endsWith('T00:00') && ends > starts));
}

/** The last of the whole days that end with a minute: at midnight that is the day before. */
export function lastDayOf(ends: string): string {
  return ends.endsWith('T00:00') ? addDays(ends, -1) : ends.slice(0, 10);
}

/**
 * A minute in UK local time with its offset from UTC, as ISO 8601 writes it: 2026-06-01T09:00:00+01:00. A minute that the clocks show
 * twice is taken as the first; one that they skip is counted in winter time.
 */
export function withOffset(minute: string): string {
  const isSummer = momentsOf(minute)[0]?.getTime() === Date.parse(`${minute}:00+01:00`);
  return `${minute}:00${isSummer ? '+01:00' : '+00:00'}`;
}
