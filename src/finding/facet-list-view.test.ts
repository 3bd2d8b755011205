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
  viewOf: (all, page) => viewFacetList(all, page, {}),
  notShown: {
    'texts of the same length': ({ resources }) => { for (const one of resources) one.page.tree = JSON.parse(JSON.stringify(one.page.tree).replaceAll('e ', 'a ')); },
    'the sites and strengths of schools': ({ schools }) => { for (const school of schools) Object.assign(school, { strengths: [], wants: [], place: 'Elsewhere' }); },
    'what each theme is about': ({ settings }) => { for (const theme of settings.themes) theme.about = 'Something else.'; },
    'programmes, visits and posts': (all) => { all.programmes.length = 0; all.visits.length = 0; all.news.length = 0; },
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
  expect(views.map(({ list }) => list.items.length)).toEqual([CARDS_ON_A_PAGE, CARDS_ON_A_PAGE, 5]);
  expect(views.flatMap(({ list }) => list.items.map(({ title }) => title))).toEqual(many.resources.map(({ title }) => title));
  expect(views.map((view) => view.pages)).toEqual([
    { at: 1, of: 3, newer: undefined, older: `/themes/${theme}/2/`, newest: undefined },
    { at: 2, of: 3, newer: `/themes/${theme}/`, older: `/themes/${theme}/3/`, newest: undefined },
    { at: 3, of: 3, newer: `/themes/${theme}/2/`, older: undefined, newest: `/themes/${theme}/` },
  ]);
  const other = structuredClone(many);
  other.resources[0]!.summary = 'Only the first page shows this.';
  expect(viewFacetList(other, pages[1]!)).toEqual(views[1]);
});

test('a value that nothing has still has a page, without cards and without a pack', () => {
  const none = { ...catalogue, resources: [] };
  expect(viewFacetList(none, { folder: 'themes', value: 'common-concerns', page: 1 })).toMatchObject({ total: 0, list: { items: [] }, pack: undefined, pages: undefined, others: undefined, isCommonConcern: true });
});

test('the door of a role prints the lanyard cards that were made, and otherwise the cards of the page', () => {
  const pages = sorted('roles');
  const start = viewFacetList(catalogue, pages[0]!, {}).door!.start[0]!;
  const slug = start.href.split('/')[2]!;
  expect(viewFacetList(catalogue, pages[0]!, { [slug]: 'lanyard.pdf' }).door!.cards).toEqual({ href: start.href, title: start.title, file: `${start.href}lanyard.pdf`, isLanyard: true });
  const kinds = { ...catalogue, resources: catalogue.resources.map((one) => (one.slug === slug ? { ...one, kind: 'cards' as const } : { ...one, kind: 'script' as const })) };
  expect(viewFacetList(kinds, pages[0]!, {}).door!.cards).toEqual({ href: start.href, title: start.title, file: `${start.href}${slug}.pdf`, isLanyard: false });
});
