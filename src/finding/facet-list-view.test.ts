import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CARDS_ON_A_PAGE } from './finder.ts';
import { listFacetPages, viewFacetList } from './facet-list-view.ts';

const catalogue = await realCatalogue();
const sorted = (folder: string) => listFacetPages(catalogue).filter((page) => page.folder === folder);

/** A partnership with so many resources that each list has several pages, the newest first. */
function manyOf(count: number): Catalogue {
  const [first] = catalogue.resources.filter(({ retired, translates }) => !retired && !translates);
  const day = (at: number) => `20${String(10 + Math.floor(at / 300))}-${String(1 + Math.floor((at % 300) / 25)).padStart(2, '0')}-${String(1 + (at % 25)).padStart(2, '0')}`;
  return { ...catalogue, resources: Array.from({ length: count }, (_, at) => ({ ...first!, slug: `made-${at}`, title: `Made ${at}`, added: day(count - at), review: '2028-summer' })) };
}

expectView('a list of resources with one value', catalogue, {
  pagesOf: (all) => listFacetPages(all).filter(({ folder }) => !['roles', 'languages'].includes(folder)),
  viewOf: viewFacetList,
  notShown: {
    'the texts of resources': ({ resources }) => { for (const one of resources) one.page.tree = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Another text.' }] }] }; },
    'the stewards, groups and licences of resources': ({ resources }) => { for (const one of resources) Object.assign(one, { steward: 'Somebody else', group: 'A class', licence: 'CC0-1.0', version: '9.9' }); },
    'a retired resource more': ({ resources }) => { resources.push({ ...resources[0]!, slug: 'retired', retired: { reason: 'Old.', on: '2026-01-01' } as never }); },
    'the names of schools': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; },
    'a programme, a post and a visit fewer': (all) => { all.programmes.pop(); all.news.pop(); all.visits.pop(); },
    'what trials say': ({ trials }) => { for (const trial of trials) trial.page.tree = { type: 'root', children: [] }; },
    'the questions of roles': ({ settings }) => { for (const door of settings.doors ?? []) door.question = 'Another question?'; },
  },
  shown: {
    'titles': ({ resources }) => { for (const one of resources) one.title = `${one.title} again`; },
    'how long things take': ({ resources }) => { for (const one of resources) one.minutes = 500; },
    'what a theme is about': ({ settings }) => { for (const theme of settings.themes) theme.about = 'Something else.'; },
    'trials, by which a status is earned': (all) => { all.trials.length = 0; },
  },
});

expectView('the door of a role', catalogue, {
  pagesOf: () => sorted('roles'),
  viewOf: (all, page) => viewFacetList(all, page),
  notShown: {
    'texts of the same length': ({ resources }) => { for (const one of resources) one.page.tree = JSON.parse(JSON.stringify(one.page.tree).replaceAll('e ', 'a ')); },
    'the sites and strengths of schools': ({ schools }) => { for (const school of schools) Object.assign(school, { strengths: [], wants: [], place: 'Elsewhere' }); },
    'what each theme is about': ({ settings }) => { for (const theme of settings.themes) theme.about = 'Something else.'; },
    'posts and issues': (all) => { all.news.length = 0; all.issues.length = 0; },
    'the questions of other roles': ({ settings }, { value }) => { for (const door of settings.doors ?? []) if (door.role !== value) door.question = 'Another question?'; },
  },
  shown: {
    'its question': ({ settings }) => { for (const door of settings.doors ?? []) door.question = 'Another question?'; },
    'the mailboxes of schools': ({ schools }) => { for (const school of schools) school.mailbox = `new-${school.mailbox}`; },
    'trials': (all) => { all.trials.length = 0; },
  },
});

expectView('the frame of the sheet of a language', catalogue, {
  pagesOf: () => sorted('languages').filter(({ value }) => value !== 'en-gb'),
  viewOf: viewFacetList,
  notShown: {
    'titles and texts of resources': ({ resources }) => { for (const one of resources) Object.assign(one, { title: 'The same', summary: 'The same.' }); },
    'what a machine draft is called': ({ settings }) => { for (const language of settings.languages) language.draft = 'Draft'; },
    'schools': ({ schools }) => { schools.length = 0; },
  },
  shown: {
    'what the languages are called': ({ settings }) => { for (const language of settings.languages) language.own = `${language.own}!`; },
    'what there is in it': (all) => { all.resources = all.resources.filter(({ translates }) => !translates); },
  },
});

test('a page of a long list holds the cards of its own page, and leads to the pages beside it', () => {
  const many = manyOf(2 * CARDS_ON_A_PAGE + 5);
  const { theme } = many.resources[0]!;
  const pages = listFacetPages(many).filter((page) => page.folder === 'themes' && page.value === theme);
  expect(pages.map(({ page }) => page)).toEqual([1, 2, 3]);
  const views = pages.map((page) => viewFacetList(many, page));
  expect(views.map(({ groups }) => groups.flatMap(({ list }) => list.items).length)).toEqual([CARDS_ON_A_PAGE, CARDS_ON_A_PAGE, 5]);
  expect(views.flatMap(({ groups }) => groups.flatMap(({ list }) => list.items.map(({ title }) => title)))).toEqual(many.resources.map(({ title }) => title));
  expect(views.map((view) => view.pages)).toEqual([
    { at: 1, of: 3, before: undefined, after: `/themes/${theme}/2/`, first: undefined },
    { at: 2, of: 3, before: `/themes/${theme}/`, after: `/themes/${theme}/3/`, first: undefined },
    { at: 3, of: 3, before: `/themes/${theme}/2/`, after: undefined, first: `/themes/${theme}/` },
  ]);
  const other = structuredClone(many);
  other.resources[0]!.summary = 'Only the first page shows this.';
  expect(viewFacetList(other, pages[1]!)).toEqual(views[1]);
});

test('a value that nothing has still has a page, without cards and without a pack', () => {
  const none = { ...catalogue, resources: [] };
  expect(viewFacetList(none, { folder: 'themes', value: 'common-concerns', page: 1 })).toMatchObject({ total: 0, groups: [], pack: undefined, pages: undefined, others: undefined, isCommonConcern: true });
});

test('a long list has no headings where most would have one card or two', () => {
  const labels = (folder: string, value: string) => viewFacetList(catalogue, { folder, value, page: 1 }).groups.map(({ label, list }) => [label, list.items.length]);
  expect([labels('themes', 'lunchtime-supervisors'), labels('roles', 'headteacher')]).toEqual([[[undefined, 11]], [[undefined, 13]]]);
});

test('a list of more than twelve is under headings: by theme, and that of a theme by kind; what is long overdue comes last of all', () => {
  const labels = (folder: string, value: string) => viewFacetList(catalogue, { folder, value, page: 1 }).groups.map(({ label, list }) => [label, list.items.length]);
  expect(labels('roles', 'class-teacher')).toMatchInlineSnapshot(`
    [
      [
        "Family and community",
        2,
      ],
      [
        "Supporting lunchtime supervisors",
        4,
      ],
      [
        "Developing pupil partnership",
        3,
      ],
      [
        "Engaging all staff",
        5,
      ],
      [
        "Promoting restorative dialogue",
        12,
      ],
      [
        "Issues of common concern",
        5,
      ],
    ]
  `);
  expect(labels('themes', 'restorative-dialogue')).toMatchInlineSnapshot(`
    [
      [
        "Script",
        3,
      ],
      [
        "Set of cards",
        3,
      ],
      [
        "Circle plan",
        7,
      ],
      [
        "Session plan",
        3,
      ],
      [
        "Guide",
        3,
      ],
      [
        "Poster",
        6,
      ],
    ]
  `);
  expect(labels('themes', 'family-and-community')).toMatchInlineSnapshot(`
    [
      [
        undefined,
        8,
      ],
    ]
  `);
  const overdue = { ...catalogue, resources: catalogue.resources.map((one) => ({ ...one, review: one.kind === 'script' ? '2025-summer' : one.review })) };
  const groups = viewFacetList(overdue, { folder: 'phases', value: 'key-stage-2', page: 1 }).groups;
  expect(groups.at(-1)!.label).toBe('Review over a year late');
  expect(groups.slice(0, -1).flatMap(({ list }) => list.items).filter(({ overdue: late }) => late)).toEqual([]);
});

test('a page is called by its theme, or for the people of its role, and has their icon and hue', () => {
  const called = (folder: string, value: string) => { const { heading, icon, hue } = viewFacetList(catalogue, { folder, value, page: 1 }); return [heading, icon, hue]; };
  expect([called('themes', 'lunchtime-supervisors'), called('roles', 'headteacher'), called('kinds', 'letter'), called('phases', 'post-16')]).toEqual([
    ['Supporting lunchtime supervisors', 'lunchtime-supervisors', 'leaf'],
    ['For headteachers', 'headteacher', 'blue'],
    ['Kind of resource: Letter home', 'letter', undefined],
    ['Phase: Post-16', undefined, undefined],
  ]);
  expect(viewFacetList(catalogue, { folder: 'themes', value: 'common-concerns', page: 1 }).title).toBe('Issues of common concern: resources');
  expect(viewFacetList(catalogue, { folder: 'roles', value: 'class-teacher', page: 1 }).groups.map(({ icon, hue }) => [icon, hue])[0]).toEqual(['family-and-community', 'plum']);
});

test('a list says how many translations there are beside it, and how many of them no speaker has checked', () => {
  expect(viewFacetList(catalogue, { folder: 'roles', value: 'class-teacher', page: 1 })).toMatchObject({ total: 31, count: '31 resources', translations: '4 translations are listed by language; no speaker has checked any of them.' });
  expect(viewFacetList(catalogue, { folder: 'roles', value: 'governor', page: 1 }).translations).toBeUndefined();
});
