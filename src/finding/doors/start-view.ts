import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { severalOf, type Role } from '../../catalogue/role-names.ts';
import { statusOf, trialsOf } from '../../catalogue/status.ts';
import { showMinutes } from '../../dates/show-dates.ts';
import { text } from '../text.ts';

/** A resource to begin with, and why this one: "two schools tried it, and it takes 2 minutes". */
export interface StartView {
  href: string;
  title: string;
  because: string;
}

/** A resource as the door of a role offers it. */
export function viewStart(resource: Resource, role: Role, catalogue: Catalogue): StartView {
  return { href: `/resources/${resource.slug}/`, title: resource.title, because: sayWhy(resource, role, catalogue) };
}

function sayWhy(resource: Resource, role: Role, catalogue: Catalogue): string {
  const { because } = text.door;
  const time = showMinutes(resource.minutes);
  const status = statusOf(resource, catalogue);
  if (status === 'agreed') return because.agreed(time);
  if (status === 'tried-by-authors') return because.triedByAuthors(time);
  if (status !== 'idea') return because.tried(new Set(trialsOf(resource, catalogue).map(({ school }) => school)).size, time);
  return because.notTried(severalOf(role), resource.roles.length === 1, time);
}
