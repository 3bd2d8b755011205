import { academicYear } from '../dates/academic-year.ts';
import { text } from './text.ts';

/** How many places a programme has in a year, or in any, and how many are left, as text. Places left in a year that is over are no use to anybody. */
export function describePlaces({ year, places, left }: { year?: string; places: number; left?: number }, today: string): string {
  const schools = text.places.schools(places);
  if (year && (academicYear(year)?.ends ?? today) < today) return `${schools}. ${text.places.over}`;
  if (left === undefined) return `${schools}. ${text.places.unknown}`;
  return `${schools}. ${left === 0 ? text.places.none : text.places.left(left)}`;
}
