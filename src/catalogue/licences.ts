import type { Resource } from './catalogue.ts';

/** A licence under which a resource may be published here. */
export type Licence = Resource['licence'];

/**
 * The licences under which somebody may pass on an adaptation, by the licence of the original. From the chart for adapters by
 * Creative Commons (https://creativecommons.org/faq/#if-i-derive-or-adapt-material-offered-under-a-creative-commons-license-which-cc-licenses-can-i-use);
 * the Open Government Licence itself says that it is compatible with CC BY 4.0. The first is the one we recommend.
 */
const MAY_BECOME: Record<Licence, readonly Licence[]> = {
  'CC0-1.0': ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'OGL-3.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0'],
  'CC-BY-4.0': ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0'],
  'OGL-3.0': ['CC-BY-4.0', 'OGL-3.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0'],
  'CC-BY-SA-4.0': ['CC-BY-SA-4.0'],
  'CC-BY-NC-4.0': ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0'],
  'CC-BY-NC-SA-4.0': ['CC-BY-NC-SA-4.0'],
  'CC-BY-ND-4.0': [],
};

/** Whether another school may change what is under this licence and pass it on. */
export function mayBeChanged(licence: Licence): boolean {
  return MAY_BECOME[licence].length > 0;
}

/** What a heading above a credit says that others may do, by whether they may change it. */
export const REUSE = { changed: 'Use it, change it, pass it on', unchanged: 'Use it and pass it on, unchanged' } as const;

/** What others may do with something under its licence, for the heading above its credit. */
export function describeReuse(mayBeChanged: boolean): string {
  return mayBeChanged ? REUSE.changed : REUSE.unchanged;
}

/** The licences under which somebody may pass on something made from all of these, the recommended one first. Empty when nobody may. */
export function licencesFor(origins: readonly Licence[]): Licence[] {
  const [first, ...others] = origins.map((licence) => MAY_BECOME[licence]);
  return (first ?? []).filter((licence) => others.every((list) => list.includes(licence)));
}

/** The short name of a licence: "CC BY-SA 4.0". */
export function shortName(licence: Licence): string {
  return licence === 'OGL-3.0' ? 'Open Government Licence 3.0' : licence.replace(/^CC0-1.0$/, 'CC0 1.0').replace(/^CC-BY/, 'CC BY').replace(/-(4\.0)$/, ' $1');
}
