/** The first and the last day of an academic year of England, written 2026-27; nothing when the two years are not consecutive. */
export function academicYear(words: string): { starts: string; ends: string } | undefined {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(words) ?? [];
  if (!first || (Number(first) + 1) % 100 !== Number(second)) return undefined;
  return { starts: `${first}-09-01`, ends: `${Number(first) + 1}-08-31` };
}

/** The academic year of a day, written 2026-27. */
export function academicYearOf(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
