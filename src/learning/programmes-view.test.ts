import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { pageNumber } from '../frame/list-pages.ts';
import { listProgrammePages, viewProgrammes } from './programmes-view.ts';

expectView('/programmes/…', await realCatalogue(), {
  pagesOf: (all) => listProgrammePages(all).map(({ page }) => pageNumber(page)),
  viewOf: viewProgrammes,
  notShown: {
    'the text of programmes': ({ programmes }) => programmes.forEach((one) => (one.page = { ...one.page, tree: { type: 'root', children: [] } })),
    'everything else': (all) => Object.assign(all, { resources: [], trials: [], visits: [], meetings: [], issues: [], news: [], schools: [] }),
  },
  shown: {
    'a title': ({ programmes }) => programmes.forEach((one) => (one.title += '!')),
    'a session that is full': ({ programmes }) => programmes.forEach((one) => one.sessions?.forEach((session) => (session.state = 'full'))),
    'a programme that is gone': (all) => (all.programmes = all.programmes.slice(1)),
  },
});
