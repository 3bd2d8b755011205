import type { Catalogue, Resource } from './catalogue.ts';
import { driftOf, type Drift } from './drift.ts';
import { originsOf, type Origin } from './lineage.ts';

/** An original on this site that has changed. */
export interface MovedOrigin {
  origin: Origin & { where: 'here' };
  drift: Drift & { state: 'moved' };
}

/** The originals that have changed since a resource was made from them, unless its school has said that it has looked. None for a retired resource. */
export function movedOriginsOf(resource: Pick<Resource, 'adapted' | 'outside' | 'retired'>, catalogue: Catalogue): MovedOrigin[] {
  if (resource.retired) return [];
  return originsOf(resource, catalogue).flatMap((origin) => {
    if (origin.where !== 'here') return [];
    const drift = driftOf(origin);
    return drift.state === 'moved' ? [{ origin, drift }] : [];
  });
}
