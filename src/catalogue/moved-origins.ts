import type { Catalogue, Resource } from './catalogue.ts';
import { driftOf, type Drift } from './drift.ts';
import { originsOf, type Origin } from './lineage.ts';

/** An original on this site that has moved on. */
export interface MovedOrigin {
  origin: Origin & { where: 'here' };
  drift: Drift & { state: 'moved' };
}

/** The originals that have moved on since a resource was made from them, as far as its school has not said that it has looked. None for one that is retired. */
export function movedOriginsOf(resource: Pick<Resource, 'adapted' | 'outside' | 'retired'>, catalogue: Catalogue): MovedOrigin[] {
  if (resource.retired) return [];
  return originsOf(resource, catalogue).flatMap((origin) => {
    if (origin.where !== 'here') return [];
    const drift = driftOf(origin);
    return drift.state === 'moved' ? [{ origin, drift }] : [];
  });
}
