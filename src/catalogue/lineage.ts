import { grouped, inOrderOf } from './grouped.ts';
import { resourceOf, type Catalogue, type Resource } from './catalogue.ts';

/** One thing a resource was made from: a resource of this site, or something from elsewhere. */
export type Origin =
  | { where: 'here'; slug: string; resource: Resource; version: string | undefined; seen: { version: string; reason: string } | undefined }
  /** The original was deleted, or is set aside until somebody puts it right. */
  | { where: 'gone'; slug: string }
  | ({ where: 'outside' } & NonNullable<Resource['outside']>);

/** Everything a resource was made from. What it began as comes first. */
export function originsOf({ adapted, outside }: Pick<Resource, 'adapted' | 'outside'>, catalogue: Catalogue): Origin[] {
  const named = adapted ? [adapted, ...(adapted.also ?? [])] : [];
  const here = named.map(({ resource: slug, version, seen }): Origin => {
    const resource = resourceOf(catalogue, slug);
    return resource ? { where: 'here', slug, resource, version, seen } : { where: 'gone', slug };
  });
  return outside ? [...here, { where: 'outside', ...outside }] : here;
}

/** The page that a resource translates; none where it translates nothing, or where that page is not published. */
export function translatedFrom({ translates }: Pick<Resource, 'translates'>, catalogue: Catalogue): (Origin & { where: 'here' })[] {
  const resource = translates && resourceOf(catalogue, translates.resource);
  return resource ? [{ where: 'here', slug: resource.slug, resource, version: translates.version, seen: undefined }] : [];
}

/** The beginning of a trail, and how many steps back it is. */
export type FirstOrigin = Exclude<Origin, { where: 'gone' }> & { steps: number };

/**
 * Where all trails behind a resource begin, whether it was adapted, made from several or translated on the way: pages made from no other
 * page of this site, and everything from elsewhere. What the resource names itself is left out. The nearest come first. Each page is visited
 * once, so that loops end.
 */
export function firstOriginsOf(resource: Resource, catalogue: Catalogue): FirstOrigin[] {
  const parentsOf = (one: Resource) => [...originsOf(one, catalogue), ...translatedFrom(one, catalogue)].flatMap((origin) => (origin.where === 'here' ? [origin.resource] : []));
  const steps = new Map([[resource, 0]]);
  // A loop over a map also visits what is added on the way.
  for (const [one, step] of steps) for (const parent of parentsOf(one)) if (!steps.has(parent)) steps.set(parent, step + 1);
  return [...steps].flatMap(([one, step]): FirstOrigin[] => [
    ...(step > 1 && parentsOf(one).length === 0 ? [{ where: 'here' as const, slug: one.slug, resource: one, version: undefined, seen: undefined, steps: step }] : []),
    ...(step > 0 && one.outside ? [{ where: 'outside' as const, ...one.outside, steps: step + 1 }] : []),
  ]);
}

/** What a resource was adapted from, step by step back to the first. The list ends at a page that is not published. */
export function ancestorsOf(resource: Resource, catalogue: Catalogue): Resource[] {
  const trail: Resource[] = [];
  const origin = (one: Resource) => (one.adapted ? resourceOf(catalogue, one.adapted.resource) : undefined);
  for (let at = origin(resource); at && at !== resource && !trail.includes(at); at = origin(at)) trail.push(at);
  return trail;
}

/** What other schools made from a resource, one step away. */
export function adaptationsOf({ slug }: Pick<Resource, 'slug'>, catalogue: Catalogue): Resource[] {
  return (grouped(catalogue.resources, originsNamed).get(slug) ?? []).filter((other) => other.slug !== slug);
}

/** The slugs of everything a resource says it was made from. */
function originsNamed({ adapted }: Pick<Resource, 'adapted'>): string[] {
  return adapted ? [adapted.resource, ...(adapted.also ?? []).map(({ resource }) => resource)] : [];
}

/** Whether a resource names this one among those it was made from. */
export function isMadeFrom({ adapted }: Pick<Resource, 'adapted'>, slug: string): boolean {
  return originsNamed({ adapted }).includes(slug);
}

/**
 * The slug of what a resource translates; its own when it is not a translation. One step is enough: a translation names the first page,
 * as the rule `references-land` requires. `find` gives the resource with a slug, from what is published or from what is being written.
 */
export function originalOf(slug: string, find: (slug: string) => Pick<Resource, 'translates'> | undefined): string {
  return find(slug)?.translates?.resource ?? slug;
}

/** The same resource in its other languages, the original first. */
export function translationsOf(resource: Resource, catalogue: Catalogue): Resource[] {
  const first = resource.translates?.resource ?? resource.slug;
  const original = resourceOf(catalogue, first);
  const all = inOrderOf(catalogue.resources, [...(original ? [original] : []), ...(grouped(catalogue.resources, translated).get(first) ?? [])]);
  return all.filter(({ slug }) => slug !== resource.slug).toSorted((a, b) => Number(Boolean(a.translates)) - Number(Boolean(b.translates)));
}

/** The slugs of a page and all its translations, by the slug of the original. */
export function languagesOf(original: string, { resources }: Pick<Catalogue, 'resources'>): string[] {
  return [original, ...(grouped(resources, translated).get(original) ?? []).map(({ slug }) => slug)];
}

function translated({ translates }: Pick<Resource, 'translates'>): string[] {
  return translates ? [translates.resource] : [];
}
