import { expectView } from '../../../tests/expect-view.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { viewCoverage } from './coverage-view.ts';

expectView('gaps in our resources', await realCatalogue(), {
  pagesOf: () => ['/coverage/'],
  viewOf: (all) => viewCoverage(all),
  notShown: {
    'summaries and texts of resources': ({ resources }) => { for (const one of resources) Object.assign(one, { summary: 'Another.', page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'how long resources take': ({ resources }) => { for (const one of resources) one.minutes = 500; },
    'programmes and posts': (all) => { all.programmes.length = 0; all.news.length = 0; },
    'a retired resource more': ({ resources }) => { resources.push({ ...resources[0]!, slug: 'retired', retired: { reason: 'Old.', on: '2026-01-01' } as never }); },
  },
  shown: {
    'the phases of resources': ({ resources }) => { for (const one of resources) one.phases = ['post-16']; },
    'what schools wish for': ({ schools }) => { for (const school of schools) school.wants = []; },
    'trials': (all) => { all.trials.length = 0; },
  },
});
