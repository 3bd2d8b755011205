import { expect, test } from 'vitest';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { pageNumber } from '../frame/list-pages.ts';
import { packsOf } from '../takeaway/packs/packs.ts';
import { listPackPages, viewPacks, type FinishedPack } from './packs-view.ts';

const resource = (slug: string) => ({ slug, title: slug, language: 'en-GB', summary: 'Not shown.', page: new Date(0) });
const pack = (name: string, kind: string, slugs: string[], more: Partial<FinishedPack> = {}): FinishedPack => ({ name, kind, title: name, page: `/${name}/`, resources: slugs.map(resource), leftOut: [], bytes: 2_000_000, ...more });

test('packs are grouped by what they gather, and hold only what the page shows of their resources', () => {
  const view = viewPacks({ name: 'Our schools' }, [pack('theme-a', 'Theme', ['x', 'y'], { leftOut: ['“Z” is retired.'] }), pack('role-b', 'Who it is for', ['x'], { bytes: 1000 })]);
  expect(foreignIn(view)).toEqual([]);
  expect(view.description).toBe('The resources of Our schools in one file for each theme, role and programme.');
  expect(view.groups.map(({ id, title, packs }) => [id, title, packs.map(({ name }) => name)])).toEqual([['theme', 'By theme', ['theme-a']], ['who-it-is-for', 'By role', ['role-b']]]);
  expect(view.groups[0]!.packs[0]).toMatchInlineSnapshot(`
    {
      "href": "/packs/theme-a.zip",
      "hue": undefined,
      "icon": "bag",
      "leftOut": [
        "“Z” is retired.",
      ],
      "more": 0,
      "name": "theme-a",
      "page": "/theme-a/",
      "resources": [
        {
          "draft": false,
          "href": "/resources/x/",
          "lang": "en-GB",
          "title": "x",
        },
        {
          "draft": false,
          "href": "/resources/y/",
          "lang": "en-GB",
          "title": "y",
        },
      ],
      "title": "theme-a",
      "words": "ZIP, 2.0 MB. 2 resources",
    }
  `);
});

test('of a large pack only the first resources are named, and the others are counted', () => {
  const { resources, more } = viewPacks({ name: 'Our schools' }, [pack('theme-a', 'Theme', Array.from({ length: 60 }, (_, at) => `r${at}`))]).groups[0]!.packs[0]!;
  expect([resources.length, more]).toEqual([12, 48]);
});

test('machine drafts are counted apart from what the lists count, and each is named', () => {
  const draft = { ...resource('letter-polish'), translates: { resource: 'letter', version: '1.0', state: 'machine-draft' as const } };
  const checked = { ...resource('letter-welsh'), translates: { resource: 'letter', version: '1.0', state: 'checked-by-speaker' as const } };
  const wordsOf = (resources: FinishedPack['resources']) => viewPacks({ name: 'Our schools' }, [pack('theme-a', 'Theme', [], { resources })]).groups[0]!.packs[0]!;
  expect(wordsOf([resource('letter'), resource('card'), checked, draft, { ...draft, slug: 'letter-urdu' }]).words).toBe('ZIP, 2.0 MB. 2 resources, 1 translation and 2 machine drafts');
  expect(wordsOf([draft]).words).toBe('ZIP, 2.0 MB. 1 machine draft');
  expect(wordsOf([resource('letter'), draft]).resources.map((one) => one.draft)).toEqual([false, true]);
});

expectView('/packs/…', await realCatalogue(), {
  pagesOf: (all) => listPackPages(packsOf(all).length).map(({ page }) => pageNumber(page)),
  viewOf: (all, page) => viewPacks(all.settings, packsOf(all).map((one) => ({ ...one, bytes: 1000 })), page),
  notShown: {
    'the text of resources': ({ resources }) => resources.forEach((one) => (one.page = { ...one.page, tree: { type: 'root', children: [] } })),
    'visits, issues and news': (all) => Object.assign(all, { visits: [], issues: [], news: [] }),
    'when meetings are, and what they did not decide': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { ends: '2030-01-01T12:00', agenda: [], actions: [] })),
  },
  shown: {
    'what the meetings agreed on, which comes first': ({ meetings }) => meetings.forEach((one) => (one.decisions = [])),
    'the title of a resource': ({ resources }) => resources.forEach((one) => (one.title += '!')),
    'that all resources are gone': (all) => (all.resources = []),
  },
});
