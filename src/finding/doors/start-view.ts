import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { statusOf, trialsOf } from '../../catalogue/status.ts';
import { showMinutes } from '../../dates/show-dates.ts';
import { text } from '../text.ts';

/** A resource to begin with, and what speaks for it: "Two schools tried it. Takes 2 minutes." */
export interface StartView {
  href: string;
  title: string;
  because: string;
}

/** A resource as the door of a role offers it. That nobody has tried it is not said: it would be the same sentence on most lines. */
export function viewStart(resource: Resource, catalogue: Catalogue): StartView {
  const because = [sayWhoTried(resource, catalogue), text.door.because.takes(showMinutes(resource.minutes))].filter(Boolean).join(' ');
  return { href: `/resources/${resource.slug}/`, title: resource.title, because };
}

function sayWhoTried(resource: Resource, catalogue: Catalogue): string {
  const { because } = text.door;
  const status = statusOf(resource, catalogue);
  if (status === 'agreed') return because.agreed;
  if (status === 'tried-by-authors') return because.triedByAuthors;
  return status === 'idea' ? '' : because.tried(new Set(trialsOf(resource, catalogue).map(({ school }) => school)).size);
}
