import type { Origin } from './lineage.ts';
import { compareVersions } from '../schema/compare-versions.ts';

/** How an original compares with the version that something was made from. */
export type Drift =
  /** It has not changed. */
  | { state: 'same' }
  /** Nobody wrote down which version it was made from. */
  | { state: 'unknown' }
  /** It has changed since. */
  | { state: 'moved'; from: string; to: string }
  /** It has changed since. The school that adapted it has looked and keeps its own version. */
  | { state: 'kept'; from: string; to: string; reason: string }
  /** Its version is lower than the one that was taken. */
  | { state: 'backwards'; from: string; to: string };

/** Whether an original on this site has moved on since something was made from it. */
export function driftOf({ version, seen, resource }: Pick<Origin & { where: 'here' }, 'version' | 'seen'> & { resource: { version: string } }): Drift {
  const to = resource.version;
  if (!version) return { state: 'unknown' };
  const order = compareVersions(version, to);
  if (order === 0) return { state: 'same' };
  if (order > 0) return { state: 'backwards', from: version, to };
  if (seen && compareVersions(seen.version, to) >= 0) return { state: 'kept', from: version, to, reason: seen.reason };
  return { state: 'moved', from: version, to };
}
