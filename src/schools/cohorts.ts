import { academicYear, academicYearOf } from '../dates/academic-year.ts';
import type { Catalogue, School } from '../catalogue/catalogue.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { isPartner } from '../catalogue/partners.ts';

/** One academic year: who joined in it, who left, and how many schools belonged to the partnership at its end, or today. */
export interface Cohort {
  /** The year, written 2026-27. */
  year: string;
  joined: School[];
  left: School[];
  partners: number;
}

/** The years since the first school joined, the newest first. Years in which nobody came or went are left out. */
export const cohortsOf: (catalogue: Pick<Catalogue, 'schools' | 'today'>) => readonly Cohort[] = makeOnce(({ schools, today }) => {
  const byName = schools.filter(({ joined }) => joined <= today).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const left = byName.filter((school) => !isPartner(school, today));
  const years = [...new Set([...byName.map(({ joined }) => joined), ...left.map((school) => school.left!)].map(academicYearOf))].sort().reverse();
  return years.map((year) => {
    const { ends } = academicYear(year)!;
    const day = ends < today ? ends : today;
    return {
      year,
      joined: byName.filter(({ joined }) => academicYearOf(joined) === year),
      left: left.filter((school) => academicYearOf(school.left!) === year),
      partners: byName.filter((school) => school.joined <= day && isPartner(school, day)).length,
    };
  });
});
