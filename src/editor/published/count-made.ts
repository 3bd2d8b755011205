import type { Resource } from '../../catalogue/catalogue.ts';
import { isMadeFrom } from '../../catalogue/lineage.ts';

/** How many schools adapted a resource, and into how many other languages it has been translated. Retired resources do not count. */
export function countMade(slug: string, resources: readonly Pick<Resource, 'adapted' | 'translates' | 'retired' | 'school' | 'language'>[]): { schools: number; languages: number } {
  const inUse = resources.filter(({ retired }) => !retired);
  return {
    schools: new Set(inUse.filter((one) => isMadeFrom(one, slug)).map(({ school }) => school)).size,
    languages: new Set(inUse.filter(({ translates }) => translates?.resource === slug).map(({ language }) => language)).size,
  };
}
