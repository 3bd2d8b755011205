import { resourceOf, type Catalogue, type Resource } from './catalogue.ts';

/** What a resource was adapted from, step by step back to the first. Ends where a page is not published. */
export function ancestorsOf(resource: Resource, catalogue: Catalogue): Resource[] {
  const trail: Resource[] = [];
  const origin = (one: Resource) => (one.adapted ? resourceOf(catalogue, one.adapted.resource) : undefined);
  for (let at = origin(resource); at && !trail.includes(at); at = origin(at)) trail.push(at);
  return trail;
}

/** What other schools made out of a resource, one step away. */
export function adaptationsOf(resource: Resource, catalogue: Catalogue): Resource[] {
  return catalogue.resources.filter((other) => other.adapted?.resource === resource.slug);
}

/** The same resource in its other languages, the original first. */
export function translationsOf(resource: Resource, catalogue: Catalogue): Resource[] {
  const first = resource.translates?.resource ?? resource.slug;
  return catalogue.resources
    .filter((other) => other.slug !== resource.slug && (other.slug === first || other.translates?.resource === first))
    .toSorted((a, b) => Number(Boolean(a.translates)) - Number(Boolean(b.translates)));
}
