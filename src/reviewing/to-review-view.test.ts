import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewReviews } from './reviews-view.ts';
import { viewToReview } from './to-review-view.ts';

// On this day most pages of the demonstration are due, and some are late.
const catalogue = await realCatalogue('2027-11-01');
const sharedBy = (copy: Catalogue, slug: string) => copy.resources.filter(({ school }) => school === slug);

expectView('what a school should look at again', catalogue, {
  pagesOf: ({ schools }) => schools.map(({ slug }) => slug),
  viewOf: viewToReview,
  notShown: {
    'when other schools review what they share': (copy, slug) => {
      for (const resource of copy.resources.filter(({ school }) => school !== slug)) Object.assign(resource, { review: '2028-summer', reviewed: '2027-10-01', steward: 'Headteacher' });
    },
    'what its pages say, and when they were added': (copy, slug) => {
      for (const resource of sharedBy(copy, slug)) Object.assign(resource, { summary: 'Another.', added: '2020-01-01', page: { ...resource.page, tree: { type: 'root', children: [] } } });
    },
    'what other schools are called and say of themselves': (copy, slug) => {
      for (const school of copy.schools.filter((other) => other.slug !== slug)) Object.assign(school, { title: 'Another', mailbox: 'another@example.org' });
    },
    'other kinds of pages': (copy) => void Object.assign(copy, { trials: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [] }),
    'settings of other pages': (copy) => void Object.assign(copy.settings, { name: 'Another partnership', repository: 'https://code.example.org', sisters: [] }),
  },
  shown: {
    'a page that is read through again': (copy, slug) => {
      for (const resource of sharedBy(copy, slug)) resource.review = '2028-summer';
    },
    'who looks after a page': (copy, slug) => {
      for (const resource of sharedBy(copy, slug)) resource.steward = 'Office staff';
    },
    'the mailbox of the school': (copy) => {
      for (const school of copy.schools) school.mailbox = 'another@example.org';
    },
    'an original that has changed': (copy) => {
      for (const resource of copy.resources) Object.assign(resource, { version: '99.0', adapted: resource.adapted && { ...resource.adapted, version: '1.0', seen: undefined } });
    },
    'the mailbox of the foundation': (copy) => void (copy.settings.mailbox = 'another@example.org'),
  },
});

test('the board of all schools names each page’s school, and counts what each has to do', () => {
  const view = viewReviews(catalogue);
  expect(foreignIn(view)).toEqual([]);
  expect(view.count).toBeGreaterThan(0);
  expect(view.schools.map(({ count }) => count)).toEqual(view.schools.map(({ slug }) => viewToReview(catalogue, slug).count).filter(Boolean));
  expect(view.schools.reduce((sum, { count }) => sum + count, 0)).toBe(view.count);
  expect(view.board.flatMap(({ lines }) => lines).every(({ school }) => school)).toBe(true);
});

test('on a copy of the demonstration its own pages are waiting for somebody to read them', () => {
  const copy = { ...catalogue, settings: { ...catalogue.settings, name: 'Another partnership' } };
  expect(viewReviews(copy).pages.map(({ slug }) => slug).toSorted()).toEqual(catalogue.pages.map(({ slug }) => slug).toSorted());
});
