import { beforeAll, describe, expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { PAGED_FACETS, pathOf, rowsUnder } from '../facets.ts';
import type { SearchPage } from './index-page.ts';
import { makeSearchFiles, writeSearchFiles } from './make-search-files.ts';
import { openSearch, type Search } from './open-search.ts';
import type { VocabularyEntry } from './vocabulary-words.ts';

const over = (files: ReadonlyMap<string, string>) => openSearch((path) => Promise.resolve(files.has(path) ? new TextEncoder().encode(files.get(path)) : undefined));
const page = (values: Partial<SearchPage>): SearchPage => ({ address: `/${values.title}/`, title: 'A page', group: 'Page', summary: '', facts: [], headings: [], body: [], worth: 1, standing: 'in use', ...values });
const others = Array.from({ length: 20 }, (_, at) => page({ title: `Ring ${at}`, address: `/ring-${at}/` }));
const open = (pages: readonly SearchPage[], vocabulary: readonly VocabularyEntry[] = []) => over(writeSearchFiles([...pages, ...others], vocabulary, [{ language: 'en-GB', name: 'English', own: 'English' }]));
const listed = async (query: string, pages: readonly SearchPage[], vocabulary: readonly VocabularyEntry[] = []) => (await open(pages, vocabulary).ask(query)).results.map(({ title }) => title);

describe('over the pages of this site', () => {
  let search: Search;
  beforeAll(async () => (search = over(makeSearchFiles(await realCatalogue()))));

  test.each([
    ['hawthorn lane 9 dec', '/visits/lunchtime-at-hawthorn-lane/'],
    ['circle with my yr9s', '/resources/circle-plan-key-stage-3/'],
    ['circle for five year olds', '/resources/circle-plan-key-stage-1/'],
    ['y5 girls leaving one girl out', '/resources/circle-plan-key-stage-2/'],
    ['what is a talking piece', '/pages/words-we-use/'],
    ['what does composite mean', '/pages/words-we-use/'],
    ['what is a family group conference', '/pages/words-we-use/'],
    ['what is solution focused brief therapy', '/pages/words-we-use/'],
    ['what is a golden thread', '/pages/words-we-use/'],
    ['what does FLOURISH mean', '/pages/words-we-use/'],
    ['thinking sheet', '/resources/lanyard-card-five-questions/'],
    ['whatsapp drama from the weekend', '/resources/group-chat-fall-out/'],
    ['are these real schools', '/pages/about/'],
    ['works without wifi', '/offline/'],
    ['mum who kicks off every time we ring', '/resources/talking-with-a-worried-parent/'],
    ['glos relational schools', '/programmes/gloucestershire/'],
    ['Staffs', '/programmes/staffordshire/'],
    ['staffs restorative practice', '/programmes/staffordshire/'],
    ['circle ideas for staffs', '/resources/staff-circle-after-a-hard-week/'],
  ])('%s leads first to %s', async (query, address) => expect((await search.ask(query)).results[0]?.address).toBe(address));

  test.each(['climbing frame risk assessment', 'playground equipment grant', 'teaching assistant pay scale', 'homework for year 7', 'vaping in the toilets', 'asbestos', 'art therapy', 'Minecraft', 'hall booking', 'peer marking', 'story writing', 'wet floor sign', 'practice papers year 6'])('%s finds nothing', async (query) => expect((await search.ask(query)).total).toBe(0));
});

test('a list with nothing on it is not found', async () => {
  const catalogue = await realCatalogue();
  const search = over(makeSearchFiles(catalogue));
  const empty = PAGED_FACETS.filter(({ key }) => key !== 'role').flatMap((facet) => facet.valuesIn(catalogue).filter(({ value }) => !rowsUnder(`${facet.key}:${value}`, catalogue).length).map(({ value, label }) => ({ label, address: pathOf(facet, value) })));
  expect(empty.map(({ address }) => address)).toContain('/kinds/case-story/');
  for (const { label, address } of empty) expect((await search.ask(label, { most: 100 })).results.map((one) => one.address), label).not.toContain(address);
  expect((await search.ask('case story')).results.map((one) => one.address)).toContain('/kinds/');
});

test('what stands in for a retired page is found by the name of that page, before it', async () => {
  const { results } = await over(makeSearchFiles(await realCatalogue())).ask('thinking sheet');
  const places = ['/resources/lanyard-card-five-questions/', '/resources/thinking-sheet/'].map((address) => results.findIndex((one) => one.address === address));
  expect(places[0]).toBe(0);
  expect(places[1]).toBeGreaterThan(0);
});

test('a page that is about most of what is asked comes before one that mentions all of it', async () => {
  const long = page({ title: 'Long', body: ['A supper.', 'Some music.', ...Array.from({ length: 60 }, () => 'Other things are told at great length on this page.'), 'An evening.'] });
  expect((await listed('supper music evening', [long, page({ title: 'Supper with music' })]))[0]).toBe('Supper with music');
});

test('a page that is about most of what is asked answers it, also when it lacks a word', async () => {
  expect(await listed('wooden evening', [page({ title: 'Evening', summary: 'An evening.' }), ...Array.from({ length: 12 }, (_, at) => page({ title: `Wooden ${at}` }))])).toContain('Evening');
});

test('two words that tell little are no name together', async () => {
  const pages = [page({ title: 'How we talk', body: ['Other people.'] }), page({ title: 'Supper', body: ['We say how.'] })];
  expect((await listed('how we do supper', pages))[0]).toBe('Supper');
});

test('a number belongs to the word beside it alone', async () => {
  const pages = [page({ title: 'Early', summary: 'For 5 year olds.' }), page({ title: 'Late', body: ['In this circle, five of them laugh.'] })];
  expect((await listed('circle for five year olds', pages))[0]).toBe('Early');
});

describe('what schools find elsewhere', () => {
  const vocabulary: VocabularyEntry[] = [{ terms: ['prom'], isElsewhere: true }];

  test('is not answered by pages with the other words', async () => {
    const ticket = page({ title: 'Ticket', body: ['A card.', 'A supper.'] });
    expect(await listed('prom ticket card supper', [ticket])).toEqual(['Ticket']);
    expect(await listed('prom ticket card supper', [ticket], vocabulary)).toEqual([]);
    expect(await listed('prom ticket', [page({ title: 'Ticket', summary: 'For the prom.' })], vocabulary)).toEqual(['Ticket']);
  });

  test('may be the beginning of a word that is here, while somebody types', async () => {
    const search = open([page({ title: 'Prompt card' })], vocabulary);
    expect((await search.ask('prom', { isTyping: true })).results.map(({ title }) => title)).toEqual(['Prompt card']);
    expect((await search.ask('prom')).total).toBe(0);
  });

  test('is not offered for a misspelt word', async () => expect((await open([page({ title: 'Prompt card' })], [{ terms: ['asbestos'], isElsewhere: true }]).ask('asbestoss')).meant).toBeUndefined());
});

describe('the words in which people ask for a page', () => {
  const vocabulary: VocabularyEntry[] = [{ terms: ['class out of control', 'bad lesson'], leads: ['Conference outline'] }];
  const pages = [page({ title: 'Conference outline', summary: 'For a class.' }), page({ title: 'Lesson' })];

  test('count apart from each other', async () => expect(await listed('they are out of control in every class', pages, vocabulary)).toEqual(['Conference outline']));

  test('are the reason that is shown, where the page itself says nothing', async () => expect((await open(pages, vocabulary).ask('control of a class')).results[0]!.why.map(({ text }) => text).join('')).toBe('People also ask for: class out of control'));

  test('are fetched only where one of them is a reason, and the text only where title and summary do not say why', async () => {
    const fetched = async (query: string) => {
      const files = writeSearchFiles([...pages, page({ title: 'Supper', summary: 'With music.', body: ['An evening.'] }), ...others], vocabulary, [{ language: 'en-GB', name: 'English', own: 'English' }]);
      const paths: string[] = [];
      await openSearch((path) => (paths.push(path), Promise.resolve(files.has(path) ? new TextEncoder().encode(files.get(path)) : undefined))).ask(query);
      return paths.filter((path) => /index\/(?:texts|asked)/.test(path));
    };
    expect(await fetched('supper music')).toEqual([]);
    expect(await fetched('supper evening')).toEqual(['search/index/texts/Supper.txt']);
    expect(await fetched('control of a class')).toEqual(['search/index/asked/Conference outline.txt']);
  });

  test('find nothing without a word of the page', async () => expect(await listed('control', pages, vocabulary)).toEqual([]));

  test('are not taken for words of the page', async () => expect(await open(pages, vocabulary).ask('"control class"')).toMatchObject({ isUnquoted: true }));
});

test('whoever asks what a word means gets the page that explains it, and whoever uses it does not', async () => {
  const pages = [page({ title: 'Glossary', defines: ['Talking piece'], body: ['Talking piece: the object that goes round.'] }), page({ title: 'Talking piece games' })];
  for (const query of ['what is a talking piece?', 'What’s a talking piece', 'talking piece meaning', 'what does talking piece mean']) expect((await listed(query, pages))[0], query).toBe('Glossary');
  expect((await listed('talking piece', pages))[0]).toBe('Talking piece games');
});
