import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { driftOf } from '../catalogue/drift.ts';
import { originsOf } from '../catalogue/lineage.ts';

/** An original on this site beside which a resource can be laid. `moved` says from which version to which it has changed since it was taken. */
export interface ComparedOrigin {
  resource: Resource;
  moved?: { from: string; to: string };
}

/** The originals on this site from which a resource was made, what it began as first. */
export function comparedOriginsOf(resource: Pick<Resource, 'adapted' | 'outside'>, catalogue: Catalogue): ComparedOrigin[] {
  return originsOf(resource, catalogue).flatMap((origin) => {
    if (origin.where !== 'here') return [];
    const drift = driftOf(origin);
    return [{ resource: origin.resource, ...((drift.state === 'moved' || drift.state === 'kept') && { moved: { from: drift.from, to: drift.to } }) }];
  });
}
