import type { Catalogue, School, Settings } from '../../catalogue/catalogue.ts';
import { isPartner } from '../../catalogue/partners.ts';

/** The partnership as linked data, in the short form in which other things name it. */
export function organisationOf({ name }: Settings, site: string): object {
  return { '@type': 'Organization', '@id': `${site}/#partnership`, name, url: `${site}/` };
}

/** A school in the short form in which other things name it; nothing for a school that is not published. */
export function schoolReference(school: School | undefined, site: string): object {
  if (!school) return { '@type': 'EducationalOrganization', name: 'A partnership school' };
  const url = `${site}/schools/${school.slug}/`;
  return { '@type': 'School', '@id': url, name: school.title, url };
}

/** A school as linked data. Leaves out recognitions that have ended, and whatever is true only while a school is with the partnership. */
export function describeSchool(school: School, { settings, today }: Catalogue, site: string): object {
  const isWithUs = isPartner(school, today);
  return {
    ...schoolReference(school, site),
    description: school.strengths.map(({ what }) => what).join('; '),
    address: { '@type': 'PostalAddress', addressLocality: school.place, addressCountry: 'GB' },
    email: isWithUs ? school.mailbox : undefined,
    memberOf: isWithUs ? organisationOf(settings, site) : undefined,
    hasCredential: school.recognitions?.filter(({ until }) => !until || until >= today).map(({ body, standard, from, until }) => ({
      '@type': 'EducationalOccupationalCredential', name: standard, recognizedBy: { '@type': 'Organization', name: body }, validFrom: from, expires: until,
    })),
    disambiguatingDescription: school.example ? INVENTED : undefined,
  };
}

/** The description of a school or an event that does not exist. */
export const INVENTED = 'Invented to show how the site works.';
