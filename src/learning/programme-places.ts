import { academicYear } from '../dates/academic-year.ts';

/** How many places a programme has in a year and how many are left, as text. Places left in a year that is over are no use to anybody. */
export function describePlaces({ year, places, left }: { year: string; places: number; left?: number }, today: string): string {
  const schools = `${places} ${places === 1 ? 'school' : 'schools'}`;
  if ((academicYear(year)?.ends ?? today) < today) return `${schools}. This year is over.`;
  if (left === undefined) return `${schools}. How many are left is not said.`;
  if (left === 0) return `${schools}. None is left.`;
  return `${schools}. ${left} ${left === 1 ? 'is' : 'are'} left.`;
}
