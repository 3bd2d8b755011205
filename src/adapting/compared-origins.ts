import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { driftOf } from '../catalogue/drift.ts';
import { originsOf } from '../catalogue/lineage.ts';

/** An original on this site with which a resource can be compared. `moved` gives the version that was taken and the newer one the original has now. */
export interface ComparedOrigin {
  resource: Resource;
  moved?: { from: string; to: string };
}

/** The originals on this site from which a resource was made. The one it began as comes first. */
export function comparedOriginsOf(resource: Pick<Resource, 'adapted' | 'outside'>, catalogue: Catalogue): ComparedOrigin[] {
  return originsOf(resource, catalogue).flatMap((origin) => {
    if (origin.where !== 'here') return [];
    const drift = driftOf(origin);
    return [{ resource: origin.resource, ...((drift.state === 'moved' || drift.state === 'kept') && { moved: { from: drift.from, to: drift.to } }) }];
  });
}
