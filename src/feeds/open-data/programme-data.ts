import { academicYear } from '../../dates/academic-year.ts';
import type { Catalogue, Programme } from '../../catalogue/catalogue.ts';
import { INVENTED } from './organisations.ts';

/** A programme as linked data: an EducationalOccupationalProgram whose steps are its courses, with the places of the current academic year. */
export function describeProgramme(programme: Programme, { today }: Catalogue, site: string): object {
  const url = `${site}/programmes/${programme.slug}/`;
  const now = programme.places?.find(({ year }) => {
    const span = academicYear(year);
    return span && span.starts <= today && today <= span.ends;
  });
  const provider = { '@type': 'Organization', name: programme.provider };
  return {
    '@type': 'EducationalOccupationalProgram',
    '@id': url,
    url,
    name: programme.title,
    description: programme.summary,
    provider,
    programPrerequisites: programme.eligibility,
    maximumEnrollment: now?.places,
    hasCourse: programme.steps?.map(({ title, about, requires = [], before, minutes }) => ({
      '@type': 'Course', name: title, description: about, provider,
      coursePrerequisites: requires.length || before ? [...requires, ...(before ? [before] : [])] : undefined,
      timeRequired: minutes === undefined ? undefined : `PT${minutes}M`,
    })),
    disambiguatingDescription: programme.example ? INVENTED : undefined,
  };
}
