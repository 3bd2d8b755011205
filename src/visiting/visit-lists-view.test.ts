import { expect, test } from 'vitest';
import { resourceOf, type Catalogue } from '../catalogue/catalogue.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { sortVisits, visitsAhead, WAYS } from '../catalogue/visits.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { listVisitGroupPages, viewVisitGroup } from './visit-group-view.ts';
import { viewVisitsFrom } from './visits-from-view.ts';
import { visitsShowing } from './visits-showing.ts';
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

test('a visit to see circles in Key Stage 2 is two choices away from the list of visits, in either order', () => {
  const hrefOf = (ways: { values: { href: string; label: string }[] }[], label: string) => ways.flatMap(({ values }) => values).find((value) => value.label.startsWith(label))?.href;
  const open = (href: string) => {
    const [, , way, value, ...rest] = href.split('/');
    return viewVisitGroup(catalogue, way!, value!, rest.join('/').replace(/\/$/, ''));
  };
  const circles = open(hrefOf(viewVisits(catalogue).ways.ways, 'Circles')!);
  const both = '/visits/see/circles/phase/key-stage-2/';
  expect([hrefOf(circles.narrow, 'Key Stage 2'), hrefOf(open('/visits/phase/key-stage-2/').narrow, 'Circles')]).toEqual([both, both]);
  expect(open(both)).toMatchObject({
    label: 'Circles, Key Stage 2', rows: [{ slug: 'class-circles-at-foxglove' }],
    chosen: [{ label: 'Circles', without: '/visits/phase/key-stage-2/' }, { label: 'Key Stage 2', without: '/visits/see/circles/' }],
    narrow: [{ label: 'Theme', values: [{ href: '/visits/see/circles/theme/restorative-dialogue/phase/key-stage-2/', label: 'Promoting restorative dialogue (1)' }] }],
  });
});

test('every choice that a page offers leads to a page, with as many visits as it says', () => {
  const pages = new Set(listVisitGroupPages(catalogue).map(({ way, value, page }) => `/visits/${[way, value, page].filter(Boolean).join('/')}/`));
  for (const { way, value, page } of listVisitGroupPages(catalogue)) {
    const view = viewVisitGroup(catalogue, way, value, page);
    expect(view.rows.length).toBeGreaterThan(0);
    for (const { href, label } of view.narrow.flatMap(({ values }) => values)) {
      expect(pages).toContain(href);
      const [, , one, its, ...rest] = href.split('/');
      expect(viewVisitGroup(catalogue, one!, its!, rest.join('/')).rows).toHaveLength(Number(/\((\d+)\)$/.exec(label)![1]));
    }
  }
});

test('a long list with two choices has pages of its own', () => {
  const [one] = visitsAhead(catalogue);
  const many = { ...catalogue, visits: Array.from({ length: 20 }, (_, at) => ({ ...one!, slug: `v${at}`, theme: 'common-concerns' as const, phases: ['post-16' as const], shows: ['meetings' as const] })) };
  expect(listVisitGroupPages(many).map(({ way, value, page }) => [way, value, page].join(' '))).toContain('see meetings theme/common-concerns/phase/post-16/page/2');
  const view = viewVisitGroup(many, 'see', 'meetings', 'phase/post-16/page/2');
  expect([view.rows.length, view.pages]).toEqual([5, { at: 2, of: 2, before: '/visits/see/meetings/phase/post-16/', after: undefined, first: undefined }]);
});

test('a resource names the visits at which people can see it in use', () => {
  const shown = (slug: string) => visitsShowing(resourceOf(catalogue, slug)!, catalogue).map((visit) => visit.slug);
  expect(shown('circle-plan-key-stage-2')).toEqual(['class-circles-at-foxglove']);
  expect(shown('two-minute-playground-script')).toEqual(['lunchtime-at-hawthorn-lane']);
  expect(shown('respectful-relationships-policy')).toEqual([]);
});
