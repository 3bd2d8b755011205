import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hiddenPagesOf } from './hidden-pages.ts';
import { viewHidden } from './hidden-view.ts';

const real = await realCatalogue();
const catalogue: Catalogue = {
  ...real,
  aside: [{ kind: 'resources', slug: 'being-put-right', file: 'content/resources/being-put-right/index.mdx' }, { kind: 'trials', slug: 'a-trial', file: 'content/trials/a-trial.mdx' }],
  removed: [{ kind: 'resources', slug: 'gone' }, { kind: 'news', slug: 'moved', movedTo: '/news/moved-here/' }, { kind: 'meetings', slug: 'actions' }, { kind: 'resources', slug: 'renamed' }],
  resources: [{ ...real.resources[0]!, formerly: ['renamed'] }, ...real.resources.slice(1)],
};

test('a page that another replaces has no notice: an earlier address, a page made from all entries, and a trial, which has no page', () => {
  expect(hiddenPagesOf(catalogue)).toEqual([{ kind: 'resources', slug: 'being-put-right' }, { kind: 'resources', slug: 'gone' }, { kind: 'news', slug: 'moved' }]);
});

expectView('a page that was set aside or removed', catalogue, {
  pagesOf: hiddenPagesOf,
  viewOf: (all, { kind, slug }) => viewHidden(all, kind, slug),
  notShown: {
    'all that is published': (all) => Object.assign(all, { resources: [], trials: [], schools: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [] }),
    'other pages that were set aside or removed': (all) => {
      all.aside.push({ kind: 'news', slug: 'another', file: 'content/news/another.mdx' });
      all.removed.push({ kind: 'visits', slug: 'yet-another', movedTo: '/visits/x/' });
    },
    'the file of what was set aside': (all) => all.aside.forEach((page) => (page.file = 'content/elsewhere.mdx')),
    'settings that it does not use, and the day': (all) => {
      Object.assign(all.settings, { name: 'Another partnership', terms: [], languages: [] });
      all.today = '2030-01-01';
    },
  },
  shown: {
    'who holds the partnership together': (all) => Object.assign(all.settings, { foundation: 'The Oak Trust', called: undefined }),
    'where people can ask': (all) => (all.settings.mailbox = 'office@oak.example'),
    'the new address of what has moved': (all) => all.removed.forEach((page) => (page.movedTo = '/news/elsewhere/')),
  },
});
