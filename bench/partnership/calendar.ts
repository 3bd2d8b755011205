/** A term of the settings, as far as days are chosen by it. */
export interface Term {
  term: string;
  starts: string;
  ends: string;
  half: { starts: string; ends: string };
}

/** The day that is so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two days. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** The days of a term on which schools are open. */
export function schoolDays({ starts, ends, half }: Term, closed: readonly string[]): string[] {
  return Array.from({ length: daysBetween(starts, ends) + 1 }, (_, at) => dayAfter(starts, at)).filter((day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !closed.includes(day) && !(day >= half.starts && day <= half.ends);
  });
}

/** A day in words, such as 7 October 2026. */
export function sayDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
