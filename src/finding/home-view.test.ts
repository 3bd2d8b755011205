import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewHome } from './home-view.ts';

expectView('the home page', await realCatalogue(), {
  pagesOf: () => ['/'],
  viewOf: (all) => viewHome(all),
  notShown: {
    'summaries and texts of resources and posts': ({ resources, news }) => { for (const one of [...resources, ...news]) Object.assign(one, { summary: 'Another.', page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'meetings and visits that are over': (all) => { all.meetings = all.meetings.filter(({ starts }) => starts > all.today); all.visits = all.visits.filter(({ starts }) => starts > all.today); },
    'translations': (all) => { all.resources = all.resources.filter(({ translates }) => !translates); },
    'the roles and the self-review': ({ settings }) => { delete settings.doors; delete settings.review; },
    'the texts of programmes': ({ programmes }) => { for (const one of programmes) Object.assign(one, { summary: 'Another.', cost: 'Dear' }); },
    'sessions that are over, full or cancelled': ({ programmes, today }) => { for (const one of programmes) one.sessions = one.sessions?.filter(({ starts = '', state, left }) => starts > today && state === 'open' && left !== 0); },
  },
  shown: {
    'a new post': (all) => { all.news.push({ ...all.news[0]!, slug: 'new', date: all.today }); },
    'that a meeting is cancelled': ({ meetings }) => { for (const meeting of meetings) meeting.state = 'cancelled'; },
    'how many resources there are': ({ resources }) => { resources.pop(); resources.shift(); },
    'that a training session is cancelled': ({ programmes }) => { for (const one of programmes) for (const session of one.sessions ?? []) session.state = 'cancelled'; },
    'the names of schools': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; },
  },
});
