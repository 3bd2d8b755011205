import { expect, test } from 'vitest';
import { offersOf, wishesOf } from '../catalogue/wishes.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewWish } from './wish-view.ts';
import { listWishPages, viewWishes } from './wishes-view.ts';

const catalogue = await realCatalogue();

test('every wish is on the page, under its school', () => {
  const { wishes } = viewWishes(catalogue);
  expect(wishes.flatMap(({ school, all }) => all.map(({ what }) => [school.slug, what]))).toEqual(wishesOf(catalogue).map(({ school, what }) => [school.slug, what]));
});

test('offers are there only where another school wishes for them, and only visits have an address', () => {
  const { offers } = viewWishes(catalogue);
  expect(offers.length).toBeGreaterThan(0);
  const visits = new Map(offersOf(catalogue).filter(({ kind }) => kind === 'visit').map(({ what, href }) => [what, href]));
  for (const { school, all } of offers) {
    for (const { what, href, found } of all) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((wish) => wish.school)).not.toContain(school.title);
      expect(href).toBe(visits.get(what));
    }
  }
});

test('a school with many visits does not make a page long: its offers go on to the next, and each is on one page', () => {
  const visits = Array.from({ length: 60 }, (_, at) => ({ ...catalogue.visits.find(({ state, starts }) => state === 'open' && starts > catalogue.today)!, slug: `v${at}`, title: `Visit ${at}` }));
  const many = { ...catalogue, visits };
  const pages = listWishPages(many).map((_, at) => viewWishes(many, at + 1).offers.flatMap(({ all }) => all));
  expect(pages.length).toBeGreaterThan(2);
  expect(Math.max(...pages.map((offers) => offers.length))).toBe(20);
  expect(pages.flat().flatMap(({ href }) => href ?? []).toSorted()).toEqual(visits.map(({ slug }) => `/visits/${slug}/`).toSorted());
});

test('a wish that nobody answers leads to the foundation, and one that is answered does not', () => {
  const [wish] = wishesOf(catalogue);
  const { foundation } = catalogue.settings;
  const alone = { ...catalogue, schools: catalogue.schools.filter((school) => school === wish!.school), visits: [], resources: [] };
  expect(viewWish(alone, wish!)).toMatchObject({ found: [], open: { foundation, ask: expect.stringContaining(encodeURIComponent(`We would like to see: ${wish!.what}`)) } });
  const answered = viewWish({ ...alone, schools: [wish!.school, { ...wish!.school, slug: 'other', title: 'Other School', strengths: [{ what: wish!.what, theme: wish!.theme }] }] }, wish!);
  expect([answered.found.map(({ school, does }) => `${school} ${does}`), answered.open]).toEqual([['Other School is good at'], undefined]);
});

expectView('/visits/wishes/', catalogue, {
  pagesOf: () => [1],
  viewOf: viewWishes,
  notShown: { 'the text of a school': ({ schools }) => { for (const school of schools) school.page.tree = { type: 'root', children: [] }; }, 'the posts': (all) => { all.news.length = 0; } },
  shown: { 'the name of a school': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; } },
});
