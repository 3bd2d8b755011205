import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { sortVisits, visitsAhead, WAYS } from '../catalogue/visits.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewVisitGroup } from './visit-group-view.ts';
import { viewVisitsFrom } from './visits-from-view.ts';
import { viewVisits } from './visits-view.ts';

const catalogue = await realCatalogue();

const notShown = {
  'what visits show on their own pages': (copy: Catalogue) => {
    for (const visit of copy.visits) Object.assign(visit, { page: { ...visit.page, tree: { type: 'root', children: [] } }, see: ['Another'], who: [], travel: 'By boat.', access: 'None.', questions: ['Why?'], notice: 'It has moved.' });
  },
  'a visit that is cancelled': (copy: Catalogue) => void copy.visits.push({ ...visitsAhead(catalogue)[0]!, slug: 'another', state: 'cancelled' }),
  'what schools say of themselves': (copy: Catalogue) => {
    for (const school of copy.schools) Object.assign(school, { mailbox: 'another@example.org', note: 'Ring the bell.', strengths: [], wants: [], visits: false });
  },
  'other kinds of pages': (copy: Catalogue) => void Object.assign(copy, { resources: [], trials: [], meetings: [], issues: [], programmes: [], news: [], pages: [] }),
  'settings but for the terms': (copy: Catalogue) => void Object.assign(copy.settings, { name: 'Another partnership', foundation: 'Another', mailbox: 'another@example.org' }),
};

const shown = {
  'places that are taken': (copy: Catalogue) => {
    for (const visit of copy.visits) visit.left = 0;
  },
  'a title': (copy: Catalogue) => {
    for (const visit of copy.visits) visit.title = 'Another title';
  },
  'a school that leaves': (copy: Catalogue) => void (copy.schools[0]!.left = '2026-07-21'),
  'a visit that is set': (copy: Catalogue) => void copy.visits.push({ ...visitsAhead(catalogue)[0]!, slug: 'another' }),
};

expectView('the visits under a term, a theme or a phase', catalogue, {
  pagesOf: (all) => WAYS.flatMap(({ key }) => sortVisits(key, all).map(({ value }) => ({ way: key, value }))),
  viewOf: (all, { way, value }) => viewVisitGroup(all, way, value),
  notShown: {
    ...notShown,
    'where schools lie': (copy) => {
      for (const school of copy.schools) Object.assign(school, { coordinates: undefined, place: 'Elsewhere' });
    },
  },
  shown,
});

expectView('the visits from a school', catalogue, {
  pagesOf: (all) => partnersOf(all).map(({ slug }) => slug),
  viewOf: viewVisitsFrom,
  notShown: {
    ...notShown,
    'the places of other schools by name': (copy, slug) => {
      for (const school of copy.schools.filter((other) => other.slug !== slug)) school.place = 'Elsewhere';
    },
  },
  shown: {
    ...shown,
    'where schools lie': (copy) => {
      for (const [at, school] of copy.schools.entries()) school.coordinates = { latitude: 50 + at, longitude: 0 };
    },
  },
});

test('every visit is in the list of all, once', () => {
  const { terms, past } = viewVisits(catalogue);
  const slugs = [...terms.flatMap(({ rows }) => rows), ...past].map(({ slug }) => slug);
  expect(slugs.toSorted()).toEqual(catalogue.visits.map(({ slug }) => slug).toSorted());
});
