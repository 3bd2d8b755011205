import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewPost } from './post-view.ts';

expectView('/news/…/', await realCatalogue(), {
  pagesOf: ({ news }) => news.map(({ slug }) => slug),
  viewOf: viewPost,
  notShown: {
    'the text of every resource, its files, version and review': ({ resources }) => resources.forEach((one) => Object.assign(one, { version: '9.9', review: '2030-spring', page: { ...one.page, beside: [], tree: { type: 'root', children: [] } } })),
    'the text of other posts': ({ news }, slug) => news.filter((one) => one.slug !== slug).forEach((one) => (one.page.tree = { type: 'root', children: [] })),
    'what is retired or translated': ({ resources }) => resources.filter(({ retired, translates }) => retired || translates).forEach((one) => (one.title = 'Another')),
    'trials, programmes and ordinary pages': (all) => Object.assign(all, { trials: [], programmes: [], pages: [] }),
    'what meetings decided and who was there': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { decisions: [], actions: [], present: [] })),
    'what schools say of themselves': ({ schools }) => schools.forEach((one) => Object.assign(one, { wants: [], strengths: [], place: 'Elsewhere', mailbox: 'new@example.org' })),
    'today, and the terms of the calendar': (all) => {
      all.today = '2027-08-01';
      all.settings.terms = [];
    },
  },
  shown: {
    'its title': ({ news }) => news.forEach((one) => (one.title += '!')),
    'its text': ({ news }) => news.forEach((one) => (one.page.tree = { type: 'root', children: [] })),
    'what the school it is about is called': ({ schools }) => schools.forEach((one) => (one.title += '!')),
    'the summary of what to read after it': ({ resources }) => resources.forEach((one) => (one.summary += '!')),
    'something nearer to read': ({ resources, news }, slug) => resources.push({ ...resources[0]!, ...(({ title, summary, theme }) => ({ title, summary, ...(theme && { theme }) }))(news.find((one) => one.slug === slug)!), slug: 'nearer' }),
  },
});
