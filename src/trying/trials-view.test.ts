import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewTrials } from './trials-view.ts';

const real = await realCatalogue();

expectView('all trials', real, {
  pagesOf: () => ['/trials/'],
  viewOf: (catalogue) => viewTrials(catalogue),
  notShown: {
    'all of the resources but their titles': (catalogue) => catalogue.resources.forEach((resource) => {
      Object.assign(resource, { summary: 'Something else.', steward: 'Somebody else', retired: { reason: 'Old.' } });
      resource.page.tree.children = [];
    }),
    'all of the schools but their names': (catalogue) => catalogue.schools.forEach((school) => Object.assign(school, { place: 'Elsewhere', mailbox: 'office@elsewhere.example', strengths: [] })),
    'entries of other kinds': (catalogue) => Object.assign(catalogue, { meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], aside: [], removed: [] }),
    'settings that it does not use, and the day': (catalogue) => {
      Object.assign(catalogue.settings, { name: 'Another partnership', mailbox: 'office@elsewhere.example', languages: [] });
      catalogue.today = '2030-01-01';
    },
  },
  shown: {
    'what a school wrote': (catalogue) => (catalogue.trials[0]!.did = 'Something else.'),
    'a new trial': (catalogue) => catalogue.trials.push({ ...catalogue.trials[0]!, slug: 'another' }),
    'the name of a school': (catalogue) => catalogue.schools.forEach((school) => (school.title = 'Another school')),
    'the title of what was tried': (catalogue) => catalogue.resources.forEach((resource) => (resource.title = 'Another title')),
    'the order of terms': (catalogue) => catalogue.settings.terms.reverse(),
  },
});

test('the newest term comes first, and what no longer has a page is named without its title', () => {
  const [first] = real.trials;
  const trials = ['2026-spring', '2026-autumn', 'unknown'].map((term) => ({ ...first!, slug: term, term, title: undefined, resource: 'gone', school: 'gone' }));
  expect(viewTrials({ ...real, trials }).trials.map(({ slug, title, tried }) => ({ slug, title, tried }))).toEqual(['2026-autumn', '2026-spring', 'unknown'].map((slug) => (
    { slug, title: 'A partnership school tried “a resource”', tried: { title: undefined, href: '/resources/gone/' } }
  )));
});
