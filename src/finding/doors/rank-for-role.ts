import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { isFitToStart } from '../../catalogue/freshness.ts';
import { grouped } from '../../catalogue/grouped.ts';
import type { Role } from '../../catalogue/role-names.ts';
import { statusOf, STATUSES, trialsOf } from '../../catalogue/status.ts';
import { remember, type Remembered } from '../../catalogue/tracking/remember.ts';

/**
 * What is for a role and fit to begin with, the best first: by status, then what is for fewest other roles, then the shortest, then by title. Resources
 * that more schools would not use again than would come last. What is retired, late for review, translated, or only for trained people is left out.
 */
export function rankForRole(role: Role, catalogue: Catalogue): readonly Resource[] {
  const known = ranked.get(catalogue) ?? new Map<Role, Remembered<readonly Resource[]>>();
  ranked.set(catalogue, known);
  return remember(known, role, () => rank(role, catalogue));
}

// A page asks twice: for the files made from these, and for its door. A catalogue never changes once it is fetched.
const ranked = new WeakMap<Catalogue, Map<Role, Remembered<readonly Resource[]>>>();

function rank(role: Role, catalogue: Catalogue): Resource[] {
  const { settings, today } = catalogue;
  const keyOf = (resource: Resource) => [
    Number(isDoubted(resource, catalogue)),
    -STATUSES.findIndex(({ value }) => value === statusOf(resource, catalogue)),
    resource.roles.length,
    resource.minutes,
  ];
  return inUseFor(role, catalogue)
    .filter((resource) => isFitToStart(resource, today, settings.terms))
    .map((resource) => ({ resource, key: keyOf(resource) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || a.resource.title.localeCompare(b.resource.title, 'en-GB') || a.resource.slug.localeCompare(b.resource.slug, 'en-GB'))
    .map(({ resource }) => resource);
}

/** What people of a role find by browsing, in no order. */
export function inUseFor(role: Role, { resources }: Catalogue): readonly Resource[] {
  return grouped(resources, rolesInUse).get(role) ?? [];
}

function rolesInUse({ roles, retired, translates }: Resource): readonly string[] {
  return retired || translates ? [] : roles;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function isDoubted(resource: Resource, catalogue: Catalogue): boolean {
  const trials = trialsOf(resource, catalogue);
  return trials.filter(({ again }) => again === 'no').length > trials.filter(({ again }) => again !== 'no').length;
}
