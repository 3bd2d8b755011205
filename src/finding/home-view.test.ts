import { expect, test } from 'vitest';
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
    'the name that is beside the mark': ({ settings }) => { settings.brand = 'Another'; },
    'the texts of programmes': ({ programmes }) => { for (const one of programmes) Object.assign(one, { summary: 'Another.', cost: 'Dear' }); },
    'sessions that are over, full or cancelled': ({ programmes, today }) => { for (const one of programmes) one.sessions = one.sessions?.filter(({ starts = '', state, left }) => starts > today && state === 'open' && left !== 0); },
  },
  shown: {
    'the words at its top': ({ settings }) => { settings.headline = 'Mend it'; },
    'that the script for the playground is retired': ({ resources }) => { resources.find(({ slug }) => slug === 'two-minute-playground-script')!.retired = { reason: 'Old.' } as never; },
    'a new post': (all) => { all.news.push({ ...all.news[0]!, slug: 'new', date: all.today }); },
    'that a meeting is cancelled': ({ meetings }) => { for (const meeting of meetings) meeting.state = 'cancelled'; },
    'how many resources there are': ({ resources }) => { resources.pop(); resources.shift(); },
    'that a training session is cancelled': ({ programmes }) => { for (const one of programmes) for (const session of one.sessions ?? []) session.state = 'cancelled'; },
    'the names of schools': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; },
  },
});

test('somebody who covers the playground now finds the script and its card', async () => {
  expect(viewHome(await realCatalogue(), ({ slug }) => `/resources/${slug}/card.pdf`).now).toEqual({ href: '/resources/two-minute-playground-script/', title: 'two-minute playground script', card: '/resources/two-minute-playground-script/card.pdf' });
});
