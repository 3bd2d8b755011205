import { schoolName, schoolOf, type Catalogue, type Meeting, type Visit } from '../../catalogue/catalogue.ts';
import { labelOf, MEETING_GROUPS, VISITORS } from '../../schema/vocabulary.ts';
import { isWholeDays, lastDayOf, withOffset } from '../../dates/london-time.ts';
import { standingOf } from '../../catalogue/visits.ts';
import { INVENTED, organisationOf, schoolReference } from './organisations.ts';

/** A visit as linked data: when, where, whether it will take place, and how many may come. */
export function describeVisit(visit: Visit, catalogue: Catalogue, site: string): object {
  return {
    ...describeEvent(visit, `${site}/visits/${visit.slug}/`, catalogue),
    '@type': 'EducationEvent',
    description: visit.see.join('; '),
    organizer: schoolReference(schoolOf(catalogue, visit.host), site),
    audience: { '@type': 'Audience', audienceType: visit.who.map((who) => labelOf(VISITORS, who)).join(', ') },
    maximumAttendeeCapacity: visit.places,
    remainingAttendeeCapacity: standingOf(visit, catalogue.today) === 'open' ? visit.left : 0,
  };
}

/** A meeting as linked data. */
export function describeMeeting(meeting: Meeting, catalogue: Catalogue, site: string): object {
  return {
    ...describeEvent(meeting, `${site}/meetings/${meeting.slug}/`, catalogue),
    '@type': 'Event',
    description: meeting.agenda.join('; '),
    organizer: organisationOf(catalogue.settings, site),
    audience: { '@type': 'Audience', audienceType: labelOf(MEETING_GROUPS, meeting.group) },
  };
}

interface Occasion {
  title: string;
  starts: string;
  ends: string;
  host: string;
  example: boolean;
  state: Meeting['state'] | Visit['state'];
}

function describeEvent({ title, starts, ends, host, example, state }: Occasion, url: string, catalogue: Catalogue): object {
  const school = schoolOf(catalogue, host);
  return {
    '@id': url,
    url,
    name: title,
    ...(isWholeDays(starts, ends) ? { startDate: starts.slice(0, 10), endDate: lastDayOf(ends) } : { startDate: withOffset(starts), endDate: withOffset(ends) }),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: schoolName(catalogue, host),
      address: { '@type': 'PostalAddress', addressLocality: school?.place, addressCountry: 'GB' },
    },
    isAccessibleForFree: true,
    disambiguatingDescription: example ? INVENTED : undefined,
  };
}
