import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewSchool } from './school-view.ts';

const catalogue = await realCatalogue();
const own = (copy: Catalogue, slug: string) => copy.schools.find((school) => school.slug === slug)!;
const others = (copy: Catalogue, slug: string) => copy.schools.filter((school) => school.slug !== slug);
const empty = () => ({ type: 'root' as const, children: [] });

expectView('a school', catalogue, {
  pagesOf: ({ schools }) => schools.map(({ slug }) => slug),
  viewOf: viewSchool,
  notShown: {
    'what other schools wish for and say of themselves': (copy, slug) => {
      for (const school of others(copy, slug)) Object.assign(school, { wants: [], note: 'Ring the bell.', mailbox: 'another@example.org', coordinates: undefined, recognitions: undefined, page: { ...school.page, tree: empty() } });
    },
    'the texts of resources, trials, visits and meetings': (copy) => {
      for (const entry of [...copy.resources, ...copy.trials, ...copy.visits, ...copy.meetings]) entry.page.tree = empty();
    },
    'the summaries of what other schools share': (copy, slug) => {
      for (const resource of copy.resources.filter(({ school }) => school !== slug)) Object.assign(resource, { summary: 'Another.', steward: 'Headteacher', reviewed: '2026-11-20' });
    },
    'the term in which other schools review what they share': (copy, slug) => {
      for (const resource of copy.resources.filter(({ school }) => school !== slug)) resource.review = '2028-summer';
    },
    'where on the map it lies': (copy, slug) => void (own(copy, slug).coordinates = { latitude: 50, longitude: 0 }),
    'how to get to its visits': (copy) => {
      for (const visit of copy.visits) Object.assign(visit, { travel: 'By boat.', access: 'None.', see: ['Another'], questions: ['Why?'] });
    },
    'what meetings decide and do': (copy) => {
      for (const meeting of copy.meetings) Object.assign(meeting, { agenda: [], decisions: [], actions: [] });
    },
    'issues, programmes, news and pages': (copy) => void Object.assign(copy, { issues: [], programmes: [], news: [], pages: [] }),
    'settings of other pages': (copy) => void Object.assign(copy.settings, { name: 'Another partnership', sisters: [], closed: [] }),
  },
  shown: {
    'its text': (copy, slug) => void (own(copy, slug).page.tree = empty()),
    'that it leaves': (copy, slug) => void (own(copy, slug).left = '2026-07-21'),
    'a trial of what it shares': (copy) => {
      for (const trial of copy.trials) trial.again = 'no';
    },
    'the summary of what it shares': (copy, slug) => {
      for (const resource of copy.resources.filter(({ school }) => school === slug)) resource.summary = 'Another.';
    },
    'what others are good at': (copy, slug) => {
      for (const school of others(copy, slug)) school.strengths = own(copy, slug).wants;
    },
    'places on its next visit': (copy) => {
      for (const visit of copy.visits) visit.left = 0;
    },
    'a meeting that is cancelled': (copy) => {
      for (const meeting of copy.meetings) meeting.state = 'cancelled';
    },
    'a page of its own that is late': (copy, slug) => {
      for (const resource of copy.resources.filter(({ school }) => school === slug)) resource.review = '2025-summer';
    },
    'another school that joins in the same year': (copy, slug) => void copy.schools.push({ ...own(copy, slug), slug: 'another' }),
  },
});

test('a school that has left says when, and has no mailbox, wishes or visit to come', () => {
  const copy = structuredClone(catalogue);
  const { slug } = copy.schools.find((school) => !school.left && copy.visits.some(({ host, state }) => host === school.slug && state === 'open'))!;
  own(copy, slug).left = '2026-07-21';
  expect(viewSchool(copy, slug)).toMatchObject({ isWithUs: false, left: '21 July 2026', mailbox: undefined, wishes: [], nextVisit: undefined });
  expect(viewSchool(copy, slug).facts.map(([name]) => name)).not.toContain('Visits');
  expect(viewSchool(copy, slug).glance.map(({ name }) => name)).toEqual(['Place', 'Kind of school']);
});

test('under its title a school says where it is, what it is and whether visitors are welcome', () => {
  const copy = structuredClone(catalogue);
  const { slug, place, authority } = copy.schools.find((school) => !school.left)!;
  own(copy, slug).visits = false;
  expect(viewSchool(copy, slug).glance.map(({ value }) => value)).toEqual([`${place}, ${authority}`, expect.any(String), 'No visits at the moment']);
  own(copy, slug).visits = true;
  expect(viewSchool(copy, slug).glance.at(-1)!.value).toBe('Visitors are welcome');
});
