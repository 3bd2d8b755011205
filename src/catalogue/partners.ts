import type { Catalogue, School } from './catalogue.ts';

/** Whether a school belongs to the partnership on a day. The day it leaves is its last. */
export function isPartner(school: School, today: string): boolean {
  return school.left === undefined || school.left >= today;
}

/** The schools of the partnership today, by name. Those that have left keep their pages and their credit. */
export function partnersOf({ schools, today }: Catalogue): School[] {
  return schools.filter((school) => isPartner(school, today)).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}
