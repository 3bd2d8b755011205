import type { Resource } from '../catalogue.ts';
import { isUncheckedDraft } from './unchecked-draft.ts';

type Access = NonNullable<Resource['access']>[number];

/** The access features that a resource has, without those of its files. Whether a machine's draft is easy to read, only a speaker can say. */
export function accessOf({ access = [], translates }: Pick<Resource, 'access' | 'translates'>): Access[] {
  return isUncheckedDraft({ translates }) ? access.filter((feature) => feature !== 'easy-read') : access;
}
