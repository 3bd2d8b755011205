import type { Resource } from '../catalogue.ts';

/**
 * Whether a resource is a translation by a machine that no speaker has checked. What its original has earned is not its own: nobody has tried it,
 * reviewed it, or checked it for safety.
 */
export function isUncheckedDraft({ translates }: Pick<Resource, 'translates'>): boolean {
  return translates?.state === 'machine-draft';
}
