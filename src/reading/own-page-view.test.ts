import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewOwnPage } from './own-page-view.ts';
import { viewOwnPages } from './own-pages-view.ts';

const catalogue = await realCatalogue();
const empty = { type: 'root' as const, children: [] };

expectView('one of our own pages', catalogue, {
  pagesOf: ({ pages }) => pages.map(({ slug }) => slug),
  viewOf: viewOwnPage,
  notShown: {
    'other pages': ({ pages }, slug) => { for (const one of pages) if (one.slug !== slug) Object.assign(one, { title: 'Another', summary: 'Another.', page: { ...one.page, tree: empty } }); },
    'resources, schools and programmes': (all) => { all.resources.length = 0; all.schools.length = 0; all.programmes.length = 0; },
    'the themes and languages of the settings': ({ settings }) => { settings.themes.length = 0; settings.languages.length = 0; },
  },
  shown: {
    'its text': ({ pages }, slug) => { for (const one of pages) if (one.slug === slug) one.page.tree = empty; },
    'when it was reviewed': ({ pages }) => { for (const one of pages) one.reviewed = '2026-01-05'; },
    'that another partnership has taken the site over': ({ settings }) => { settings.name = 'Schools of Elsewhere'; },
  },
});

expectView('the list of our own pages', catalogue, {
  pagesOf: () => ['/pages/'],
  viewOf: (all) => viewOwnPages(all),
  notShown: {
    'their texts': ({ pages }) => { for (const one of pages) one.page.tree = empty; },
    'when they were reviewed': ({ pages }) => { for (const one of pages) one.reviewed = '2026-01-05'; },
  },
  shown: {
    'a title': ({ pages }) => { pages[0]!.title = 'Another'; },
  },
});
