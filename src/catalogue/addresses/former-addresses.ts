import type { Catalogue, Resource } from '../catalogue.ts';
import { grouped } from '../grouped.ts';

/** The slugs that resources had before they were renamed. A slug that another resource has now is left out, even when that resource is set aside. */
export function formerAddressesOf({ resources, aside }: Pick<Catalogue, 'resources' | 'aside'>): string[] {
  const taken = new Set([...resources, ...aside.filter(({ kind }) => kind === 'resources')].map(({ slug }) => slug));
  return [...grouped(resources, formerly).keys()].filter((former) => !taken.has(former));
}

/** The resource that had a slug before it was renamed. */
export function resourceFormerlyAt({ resources }: Pick<Catalogue, 'resources'>, former: string): Resource | undefined {
  return grouped(resources, formerly).get(former)?.at(-1);
}

function formerly({ formerly: slugs = [] }: Pick<Resource, 'formerly'>): string[] {
  return slugs;
}
