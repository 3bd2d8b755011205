import { driftOf } from '../catalogue/drift.ts';
import type { Origin } from '../catalogue/lineage.ts';

/** What a page says when its original has changed, or was retired, since the page was made. Usually there is nothing to say. */
export interface DriftView {
  /** The original has changed since; `href` leads to what changed. */
  moved?: { from: string; to: string; title: string; href: string };
  /** The original has changed since. The school has looked and keeps its own version. */
  kept?: { to: string; title: string; reason: string };
  /** The original's version is lower than the one that was taken. */
  backwards?: { from: string; to: string };
  /** Why the original is retired. */
  retired?: string;
}

/** What the page with this slug says of an original on this site. */
export function viewDrift(slug: string, origin: Origin & { where: 'here' }): DriftView {
  const { title, retired } = origin.resource;
  const drift = driftOf(origin);
  return {
    ...(drift.state === 'moved' && { moved: { from: drift.from, to: drift.to, title, href: `/resources/${slug}/compared/#since-${origin.slug}` } }),
    ...(drift.state === 'kept' && { kept: { to: drift.to, title, reason: drift.reason } }),
    ...(drift.state === 'backwards' && { backwards: { from: drift.from, to: drift.to } }),
    ...(retired && { retired: retired.reason }),
  };
}
