import { academicYear } from '../../dates/academic-year.ts';
import { isWholeDays, lastDayOf, withOffset } from '../../dates/london-time.ts';
import { standingOfSession, type Session } from '../../catalogue/sessions.ts';
import type { Catalogue, Programme } from '../../catalogue/catalogue.ts';
import { INVENTED } from './organisations.ts';

/** A programme as linked data: an EducationalOccupationalProgram whose steps are its courses and whose sessions are events, with the places of the current academic year. */
export function describeProgramme(programme: Programme, { today }: Catalogue, site: string): object {
  const url = `${site}/programmes/${programme.slug}/`;
  const now = programme.places?.find(({ year }) => {
    const span = year ? academicYear(year) : undefined;
    // A number without a year holds for any.
    return year === undefined || (span && span.starts <= today && today <= span.ends);
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
    subjectOf: programme.sessions?.flatMap((session) => describeSession(session, programme, today, url) ?? []),
    disambiguatingDescription: programme.example ? INVENTED : undefined,
  };
}

/** A session with its day: when, where, how many may come. One of which nobody has published a day is no event yet. */
function describeSession(session: Session, { provider, example }: Programme, today: string, program: string): object | undefined {
  const { name, title, about, starts, ends, place, online, places, left, state } = session;
  if (!starts || !ends) return undefined;
  const mode = place ? (online ? 'Mixed' : 'Offline') : online ? 'Online' : undefined;
  return {
    '@type': 'EducationEvent',
    '@id': `${program}#session-${name}`,
    url: `${program}#session-${name}`,
    name: title,
    description: about,
    ...(isWholeDays(starts, ends) ? { startDate: starts.slice(0, 10), endDate: lastDayOf(ends) } : { startDate: withOffset(starts), endDate: withOffset(ends) }),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: mode && `https://schema.org/${mode}EventAttendanceMode`,
    location: place ? { '@type': 'Place', name: place } : online ? { '@type': 'VirtualLocation', url: session.link ?? program } : undefined,
    organizer: { '@type': 'Organization', name: provider },
    maximumAttendeeCapacity: places,
    remainingAttendeeCapacity: standingOfSession(session, today) === 'open' ? left : 0,
    disambiguatingDescription: example ? INVENTED : undefined,
  };
}
