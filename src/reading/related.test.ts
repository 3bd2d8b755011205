import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { inUse, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { isFitToStart } from '../catalogue/freshness.ts';
import { isMadeFrom } from '../catalogue/lineage.ts';
import { AREAS, PHASES, PLACES, RESOURCE_KINDS, ROLES, THEMES } from '../schema/vocabulary.ts';
import { relatedTo } from './related.ts';

/** The same in plain steps: every other resource is compared with it, and all are put in order. */
function plainlyRelatedTo(resource: Resource, catalogue: Catalogue, count = 4): Resource[] {
  const own = resource.translates?.resource ?? resource.slug;
  const shared = (a: readonly string[], b: readonly string[]) => a.filter((value) => b.includes(value)).length / new Set([...a, ...b]).size;
  const themes = (one: Resource) => [one.theme, ...(one.also ?? [])];
  const similarity = (a: Resource, b: Resource) => 3 * shared(themes(a), themes(b)) + 2 * shared(a.roles, b.roles) + 2 * shared(a.phases, b.phases) + shared(a.places, b.places) + Number(a.kind === b.kind) + Number(a.area === b.area);
  return inUse(catalogue)
    .filter((other) => other.slug !== own && other.slug !== resource.slug && isFitToStart(other, catalogue.today, catalogue.settings.terms))
    .map((other) => ({ other, isFamily: isMadeFrom(resource, other.slug) || isMadeFrom(other, resource.slug), similarity: similarity(resource, other) }))
    .toSorted((a, b) => Number(a.isFamily) - Number(b.isFamily) || b.similarity - a.similarity || a.other.title.localeCompare(b.other.title, 'en-GB'))
    .slice(0, count)
    .map(({ other }) => other);
}

const real = await realCatalogue();
const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value);
const one = (options: readonly { value: string }[]) => fc.constantFrom(...valuesOf(options));
// A list may name a value twice: no rule of the schema is against it.
const some = (options: readonly { value: string }[], minLength = 1) => fc.array(one(options), { minLength, maxLength: 4 });
const slug = (at: number) => `made-${at}`;

/** Catalogues of made-up resources: alike and unlike, of one title, translated, retired, due, made from each other in rings. */
const catalogues = fc.integer({ min: 1, max: 40 }).chain((most) => fc.array(fc.record({
  title: fc.constantFrom('A circle', 'a circle', 'Élan', 'Elan', '2 minutes', '10 minutes', 'Zones', 'zones', 'Ærø'),
  theme: one(THEMES), also: fc.option(some(THEMES, 0), { nil: undefined }), roles: some(ROLES.slice(0, 4)), phases: some(PHASES), places: some(PLACES), kind: one(RESOURCE_KINDS.slice(0, 3)), area: one(AREAS),
  review: fc.constantFrom('2020-autumn', ...real.settings.terms.map(({ term }) => term)),
  retired: fc.option(fc.constant({ reason: 'Old' }), { nil: undefined, freq: 6 }),
  translates: fc.option(fc.nat(most).map((at) => ({ resource: slug(at) })), { nil: undefined, freq: 6 }),
  adapted: fc.option(fc.tuple(fc.nat(most), fc.array(fc.nat(most), { maxLength: 2 })).map(([at, also]) => ({ resource: slug(at), also: also.map((other) => ({ resource: slug(other) })) })), { nil: undefined }),
}), { minLength: 1, maxLength: most }).map((resources) => ({ ...real, resources: resources.map((values, at) => ({ ...values, slug: slug(at) })) }) as unknown as Catalogue));

describe('what a page offers is the result of a plain comparison with all others', () => {
  test.each([1, 4, 100])('for the resources that we have, %i at the most', (count) => {
    for (const resource of real.resources) expect(relatedTo(resource, real, count).map((other) => other.slug), resource.slug).toEqual(plainlyRelatedTo(resource, real, count).map((other) => other.slug));
  });

  test('and for any others', () => {
    fc.assert(fc.property(catalogues, fc.integer({ min: 1, max: 6 }), (catalogue, count) => {
      for (const resource of catalogue.resources) expect(relatedTo(resource, catalogue, count).map((other) => other.slug)).toEqual(plainlyRelatedTo(resource, catalogue, count).map((other) => other.slug));
    }), { numRuns: 300 });
  });
});

test('each resource is read once for all pages, and not once for each of them', () => {
  let read = 0;
  const resources = Array.from({ length: 200 }, (_, at) => Object.defineProperty({ ...real.resources[at % real.resources.length]!, slug: slug(at) }, 'area', { get: () => (read += 1, 'daily') }));
  const catalogue = { ...real, resources };
  for (const resource of resources) relatedTo(resource, catalogue);
  expect(read).toBeLessThanOrEqual(2 * resources.length);
});
