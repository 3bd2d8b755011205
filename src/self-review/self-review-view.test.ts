import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewSelfReview } from './self-review-view.ts';

expectView('the self-review', await realCatalogue(), {
  pagesOf: () => ['/self-review/'],
  viewOf: (all) => viewSelfReview(all),
  notShown: {
    'texts of resources, and how long they take': ({ resources }) => { for (const one of resources) Object.assign(one, { minutes: 500, page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'programmes and posts': (all) => { all.programmes.length = 0; all.news.length = 0; },
    'the languages and doors of the settings': ({ settings }) => { settings.languages.length = 1; delete settings.doors; },
  },
  shown: {
    'a statement': ({ settings }) => { settings.review![0]!.statements[0]!.says = 'We say something else.'; },
    'the titles of resources that help': ({ resources }) => { for (const one of resources) one.title = `${one.title} again`; },
    'that there are no statements': ({ settings }) => { delete settings.review; },
  },
});
