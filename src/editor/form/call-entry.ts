import type { KindName } from '../../schema/index.ts';
import type { DecapMap } from '../decap.ts';

/** What a new entry is called: its title, or for a trial without one, what was tried and where. */
export function callEntry(kind: KindName, data: DecapMap): string {
  const slugIn = (field: string) => String(data.get(field) ?? '').replace(/\/index$/, '');
  return String(data.get('title') ?? '').trim() || (kind === 'trials' ? `${slugIn('resource')} at ${slugIn('school')}` : '');
}
