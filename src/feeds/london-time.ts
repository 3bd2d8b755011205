const PARTS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/**
 * A minute in the United Kingdom's own time with its distance from Greenwich, as ISO 8601 writes it: 2026-06-01T09:00:00+01:00.
 * A minute that the clocks show twice is the first of the two; one that they leave out is counted in winter time, which is how long after
 * midnight it would have been.
 */
export function withOffset(minute: string): string {
  const summer = shownAt(Date.parse(`${minute}:00+01:00`)) === minute;
  return `${minute}:00${summer ? '+01:00' : '+00:00'}`;
}

/** What the clocks of the United Kingdom show at a moment: 2026-06-01T09:00. */
function shownAt(moment: number): string {
  const { year, month, day, hour, minute } = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
