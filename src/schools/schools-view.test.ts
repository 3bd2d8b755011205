import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { viewSchools } from './schools-view.ts';

const catalogue = await realCatalogue();

/** A copy in which every school is a partner. */
function partnersOnly() {
  const copy = structuredClone(catalogue);
  for (const school of copy.schools) delete school.left;
  return copy;
}

test('every partner is in the list of its authority, and one that has left apart from them', () => {
  const copy = partnersOnly();
  const [gone, ...partners] = copy.schools;
  gone!.left = '2026-07-21';
  const view = viewSchools(copy);
  expect(foreignIn(view)).toEqual([]);
  expect(view.authorities.flatMap(({ schools }) => schools.map(({ slug }) => slug)).toSorted()).toEqual(partners.map(({ slug }) => slug).toSorted());
  expect([view.count, view.gone.map(({ slug }) => slug)]).toEqual([partners.length, [gone!.slug]]);
});

test('a town leads to its school, or to the place in the list where its schools begin', () => {
  const copy = partnersOnly();
  const [a, b, c, ...rest] = copy.schools;
  for (const school of rest) delete school.coordinates;
  for (const school of [a!, b!]) Object.assign(school, { place: 'Ash', coordinates: { latitude: 53, longitude: 0 } });
  Object.assign(c!, { place: 'Beech', coordinates: { latitude: 54, longitude: 0 } });
  const { towns, missing } = viewSchools(copy).map!;
  const [first, second] = [a!, b!].toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'));
  expect(towns.map(({ href, text, name }) => [href, text, name])).toEqual([
    [`/schools/${c!.slug}/`, 'Beech', `Beech: ${c!.title}`],
    [`#${first!.slug}`, 'Ash (2)', `Ash (2): ${first!.title} and ${second!.title}`],
  ]);
  expect(missing).toBe(rest.length);
});

expectView('/schools/', catalogue, {
  pagesOf: () => [1],
  viewOf: viewSchools,
  notShown: { 'the text of a school': ({ schools }) => { for (const school of schools) school.page.tree = { type: 'root', children: [] }; }, 'the resources': (all) => { all.resources.length = 0; } },
  shown: { 'the name of a school': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; } },
});
