import type { Catalogue, Resource, Visit } from '../catalogue/catalogue.ts';
import { visitsAhead } from '../catalogue/visits.ts';
import type { SIGHTS } from '../schema/vocabulary.ts';

type Sight = (typeof SIGHTS)[number]['value'];

/** Which resources people see in use when a visit shows something. */
const IN_USE: Record<Sight, (resource: Resource) => boolean> = {
  circles: ({ kind }) => kind === 'circle-plan',
  lunchtime: ({ theme, also = [] }) => [theme, ...also].includes('lunchtime-supervisors'),
  'pupils-leading': ({ roles }) => roles.includes('pupil-leader'),
  meetings: ({ area, kind }) => area === 'conversations' && kind === 'session-plan',
  pictures: ({ kind, access = [] }) => kind === 'cards' && access.includes('symbols'),
  training: ({ theme, kind }) => theme === 'engaging-all-staff' && kind === 'session-plan',
};

/** How many visits a resource names. */
const MOST_VISITS = 2;

/** The visits ahead at which people can see a resource in use: with one of its phases, those with places left first, then the soonest. */
export function visitsShowing(resource: Resource, catalogue: Catalogue): Visit[] {
  const fits = ({ shows = [], phases }: Visit) => shows.some((sight) => IN_USE[sight](resource)) && phases.some((phase) => resource.phases.includes(phase));
  return visitsAhead(catalogue).filter(fits).toSorted((a, b) => Number(a.left === 0) - Number(b.left === 0)).slice(0, MOST_VISITS);
}
