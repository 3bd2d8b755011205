import { inUse, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { isFitToStart } from '../catalogue/freshness.ts';
import { isMadeFrom } from '../catalogue/lineage.ts';

/**
 * The resources nearest to one, by theme, role, phase, place, kind and area; never empty while there is any other that is fit to start with.
 * What it was made from, and what was made from it, come last: its page names them already, with what changed.
 */
export function relatedTo(resource: Resource, catalogue: Catalogue, count = 4): Resource[] {
  const own = resource.translates?.resource ?? resource.slug;
  return inUse(catalogue)
    .filter((other) => other.slug !== own && other.slug !== resource.slug && isFitToStart(other, catalogue.today, catalogue.settings.terms))
    .map((other) => ({ other, isKin: isMadeFrom(resource, other.slug) || isMadeFrom(other, resource.slug), nearness: nearness(resource, other) }))
    .toSorted((a, b) => Number(a.isKin) - Number(b.isKin) || b.nearness - a.nearness || a.other.title.localeCompare(b.other.title, 'en-GB'))
    .slice(0, count)
    .map(({ other }) => other);
}

function nearness(a: Resource, b: Resource): number {
  const themes = (one: Resource) => [one.theme, ...(one.also ?? [])];
  return (
    3 * shared(themes(a), themes(b)) + 2 * shared(a.roles, b.roles) + 2 * shared(a.phases, b.phases) + shared(a.places, b.places) +
    Number(a.kind === b.kind) + Number(a.area === b.area)
  );
}

/** How much two lists have in common, from 0 to 1. */
function shared(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((value) => b.includes(value)).length;
  return common / new Set([...a, ...b]).size;
}
