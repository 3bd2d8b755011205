import type { Catalogue, School } from './catalogue.ts';
import { makeOnce } from './make-once.ts';

/** Whether a school belongs to the partnership on a day. It still belongs on the day it leaves. */
export function isPartner(school: School, today: string): boolean {
  return school.left === undefined || school.left >= today;
}

/** The schools of the partnership today, by name. Schools that have left keep their pages and their credit. */
export const partnersOf: (catalogue: Catalogue) => readonly School[] = makeOnce(({ schools, today }) =>
  schools.filter((school) => isPartner(school, today)).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')));
