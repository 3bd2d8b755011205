import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewFacet } from './facet-view.ts';
import { PAGED_FACETS } from './facets.ts';

const catalogue = await realCatalogue();

expectView('the values of a facet', catalogue, {
  // Languages first: of many pages some are tried, and only this one tells of drafts.
  pagesOf: () => ['languages', ...PAGED_FACETS.map(({ folder }) => folder).filter((folder) => folder !== 'languages')],
  viewOf: viewFacet,
  notShown: {
    'titles, summaries and texts of resources': ({ resources }) => { for (const one of resources) Object.assign(one, { title: 'The same', summary: 'The same.', page: { ...one.page, tree: { type: 'root', children: [] } } }); },
    'when resources were shared': ({ resources }) => { for (const one of resources) one.added = '2026-01-01'; },
    'a retired resource more': ({ resources }) => { resources.push({ ...resources[0]!, slug: 'retired', retired: { reason: 'Old.', on: '2026-01-01' } as never }); },
    'schools, visits and programmes': (all) => { all.schools.length = 0; all.visits.length = 0; all.programmes.length = 0; },
    'the mailbox of the partnership': ({ settings }) => { settings.mailbox = 'other@example.org'; },
  },
  shown: {
    'how many resources there are': ({ resources }) => { resources.splice(0, 3); },
    'what a theme is about': ({ settings }) => { settings.themes[0]!.about = 'Something else.'; },
    'what a language is called': ({ settings }) => { settings.languages[1]!.own = 'Another name'; },
    'how many translations are checked': ({ resources }) => { for (const { translates } of resources) if (translates) translates.state = translates.state === 'machine-draft' ? 'checked-by-speaker' : 'machine-draft'; },
  },
});

test('a value that nothing has leads nowhere and says so', () => {
  const { values } = viewFacet({ ...catalogue, resources: [] }, 'kinds');
  expect(new Set(values.map(({ href, count }) => `${href} ${count}`))).toEqual(new Set(['undefined Nothing yet']));
});
