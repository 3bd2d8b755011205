import { beforeAll, describe, expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { makeSearchFiles, writeSearchFiles } from './make-search-files.ts';
import type { SearchPage } from './index-page.ts';
import { openSearch, type Search } from './open-search.ts';

let files: ReadonlyMap<string, string>;
let search: Search;
const bytesOf = (text: string | undefined) => text === undefined ? undefined : new TextEncoder().encode(text);
const over = (some: ReadonlyMap<string, string>) => openSearch((path) => Promise.resolve(bytesOf(some.get(path))));
const firstOf = async (query: string) => (await search.ask(query)).results[0]?.address ?? 'nothing';

beforeAll(async () => {
  files = makeSearchFiles(await realCatalogue());
  search = over(files);
});

test.each([
  ['autism', '/resources/picture-questions-send/'],
  ['KS2 circle', '/resources/circle-plan-key-stage-2/'],
  ['y4 circle', '/resources/circle-plan-key-stage-2/'],
  ['circle year 3', '/resources/circle-plan-key-stage-2/'],
  ['ks1 circle', '/resources/circle-plan-key-stage-1/'],
  ['EYFS feelings', '/resources/feelings-pictures-early-years/'],
  ['dinner lady script', '/resources/two-minute-playground-script/'],
  ['midday supervisor', '/roles/lunchtime-supervisor/'],
  ['playground', '/resources/two-minute-playground-script/'],
  ['play ground', '/resources/two-minute-playground-script/'],
  ['suspended', '/resources/coming-back-after-a-suspension/'],
  ['exclusion meeting', '/resources/coming-back-after-a-suspension/'],
  ['TA', '/roles/teaching-assistant/'],
  ['ta', '/roles/teaching-assistant/'],
  ['Polish letter', '/resources/letter-after-a-fall-out-polish/'],
  ['my pack', '/my-pack/'],
  ['report a concern', '/concern/'],
  ['languages', '/languages/'],
  ['behaviour policy', '/resources/respectful-relationships-policy/'],
  ['behavior policy', '/resources/respectful-relationships-policy/'],
  ['"restorative questions"', '/resources/five-questions-and-where-they-come-from/'],
  ['“restorative questions”', '/resources/five-questions-and-where-they-come-from/'],
  ['wet break', '/resources/wet-play-plan/'],
  ['bulying', '/resources/when-not-to-use-it/'],
  ['staff meeting', '/resources/staff-session-first-hour/'],
  ['worried mum', '/resources/talking-with-a-worried-parent/'],
  ['mentor training', '/resources/peer-mentor-induction/'],
  ['mobile phones', '/resources/group-chat-fall-out/'],
  ['Norfolk', '/programmes/norfolk/'],
  ['next meeting', '/meetings/'],
  ['MDSA', '/roles/lunchtime-supervisor/'],
  ['front office', '/resources/front-office-first-words/'],
  ['excluded pupil returning', '/resources/coming-back-after-a-suspension/'],
  ['school council', '/resources/school-council-review-of-rules/'],
  ['wetplay', '/resources/wet-play-plan/'],
  ['Y13', '/resources/circle-plan-post-16/'],
  ['llythyr', '/resources/letter-after-a-fall-out-welsh/'],
  ['اردو', '/languages/ur/'],
  ['رسالة', '/resources/letter-after-a-fall-out-arabic/'],
  ['krotki list do domu', '/resources/letter-after-a-fall-out-polish/'],
  ['WET PLAY PLAN', '/resources/wet-play-plan/'],
  ['play\u00ADground', '/resources/two-minute-playground-script/'],
  ['mypack', '/my-pack/'],
  ['yr9 circles', '/resources/circle-plan-key-stage-3/'],
  ['8 year olds circle', '/resources/circle-plan-key-stage-2/'],
  ['lunch time script', '/resources/two-minute-playground-script/'],
  ['two boys fighting over football', '/resources/two-minute-playground-script/'],
  ['my child was hit', '/resources/two-minute-playground-script/'],
  ['group chat fallout', '/resources/group-chat-fall-out/'],
  ['restorative langauge', '/resources/affective-statements/'],
  ['wont come to school', '/resources/attendance-first-conversation/'],
  ['head teacher', '/roles/headteacher/'],
  ['join the partnership', '/pages/working-together/'],
  ['10th March', '/meetings/2027-spring-leading-practitioners/'],
  ['policy template', '/resources/respectful-relationships-policy/'],
  ['playground zones', '/resources/playground-zones-at-a-glance/'],
  ['DINNER LADY SCRIPT', '/resources/two-minute-playground-script/'],
])('%s leads first to %s', async (query, address) => expect(await firstOf(query)).toBe(address));

test.each(['Ofsted', 'Ramadan', 'Eid', 'phonics', 'homework', 'swimming gala', 'school trip', 'head lice', 'SATs', 'nits', 'swimming lessons', 'lunch menu', 'fire drill', 'nursery fees', 'Ofsted report', 'library books', 'times table', 'IT support', 'behaviour points', 'free school meals form', 'first aid course', '', '???', '“”', '-s', 'constructor', '__proto__'])('%s finds nothing', async (query) => {
  expect(await search.ask(query)).toMatchObject({ results: [], total: 0 });
});

test.each(['KS2', 'Y7', 'DSL', 'PSHE', 'EYFS', 'SENCO', 'MDSA', 'EBSA', 'EAL', 'AP', 'HLTA'])('the short form %s finds what its long form finds', async (query) => {
  expect((await search.ask(query)).total).toBeGreaterThan(0);
});

describe('an answer', () => {
  test('says what was taken in place of a word that is on no page', async () => {
    expect((await search.ask('bulying')).taken).toEqual([{ typed: 'bulying', shown: 'bullying', how: 'spelling' }]);
    expect((await search.ask('TA')).taken).toEqual([{ typed: 'TA', shown: 'Teaching assistant', how: 'synonym' }]);
  });

  test('offers what is left when the other words are on no page', async () => expect(await search.ask('head lice')).toMatchObject({ total: 0, meant: 'head' }));

  test('names the words that are on no page', async () => expect((await search.ask('playground ofsted')).missing).toEqual(['ofsted']));

  test('marks whole words', async () => {
    const [first] = (await search.ask('suspended')).results;
    expect(first!.heading.filter(({ isMarked }) => isMarked).map(({ text }) => text.toLowerCase())).toContain('suspension');
  });

  test('gives a fact with its label, apart', async () => {
    const found = (await search.ask('5 minutes', { most: 40 })).results.map(({ why }) => why.map(({ text }) => text).join(''));
    expect(found).toContain('Time: 5 minutes');
  });

  test('has only pages with the words in quotation marks, in their order', async () => {
    const { results } = await search.ask('"circle plan"', { most: 40 });
    expect(results.length).toBeGreaterThan(5);
    expect((await search.ask('“circle plan”')).total).toBe((await search.ask('"circle plan"')).total);
  });

  test('says that nobody has written the words in quotation marks so, and gives what answers them', async () => {
    for (const query of ['"wet break"', '“wet break”', '«wet break»', '„wet break“']) {
      const { isUnquoted, results } = await search.ask(query);
      expect([isUnquoted, results[0]?.address], query).toEqual([true, '/resources/wet-play-plan/']);
    }
    expect(await search.ask('"purple elephant"')).toMatchObject({ total: 0, results: [] });
    expect(await search.ask('"wet play"')).not.toHaveProperty('isUnquoted');
  });

  test('counts its kinds, and can be narrowed down to one', async () => {
    const { total, kinds } = await search.ask('circle');
    expect(kinds!.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(kinds![0]!.kind).toBe('Resources');
    const meetings = await search.ask('circle', { kind: 'Meetings' });
    expect(meetings).toMatchObject({ kind: 'Meetings', total: kinds!.find(({ kind }) => kind === 'Meetings')!.count });
    expect(meetings.results.every(({ group }) => group === 'Meeting')).toBe(true);
    expect((await search.ask('circle', { kind: 'Dragons' })).total).toBe(total);
  });

  test('takes an unfinished word for those that begin like it, while somebody types', async () => {
    expect((await search.ask('playgr', { isTyping: true })).taken).toEqual([{ typed: 'playgr', shown: 'playground', how: 'beginning' }]);
    expect(await search.ask('playgr')).toMatchObject({ total: 0, meant: 'playground' });
  });

  test('keeps what it has found while the next word is begun', async () => expect((await search.ask('playground zz', { isTyping: true })).total).toBe((await search.ask('playground')).total));

  test.each([' '.repeat(2000), '!?'.repeat(1000), '“'.repeat(500), '"', '""', '" "', "'''", '\u00AD\u00AD', '\u200B', '---', '\uD800', '🙂', '()[]{}*+?^$|\\', '٪'])('is nothing for %j', async (query) => expect(await search.ask(query)).toMatchObject({ results: [], total: 0 }));

  test('is the same in capitals, with hidden letters, with odd blanks and with a stop at the end', async () => {
    const first = (await search.ask('wet play')).results.map(({ address }) => address);
    for (const query of ['WET PLAY', 'Wet\u00A0play', 'w\u00ADet pl\u00ADay', 'wet  play.', 'wet-play', '\u200Ewet play\u200F', 'wet\tplay\n']) expect((await search.ask(query)).results.map(({ address }) => address), query).toEqual(first);
  });

  test('reads no more than 2,000 characters, and is there all the same', async () => expect((await search.ask(`playground ${'x'.repeat(5000)}`)).results[0]?.address).toBe('/resources/two-minute-playground-script/'));

  test('has resources alone where they are asked for, by their numbers in the finder', async () => {
    const { rows } = await search.rankRows('playground');
    expect(rows.length).toBeGreaterThan(5);
    const { results } = await search.ask('playground', { only: 'resources', most: 100 });
    expect(results.every(({ address }) => address.startsWith('/resources/'))).toBe(true);
  });
});

describe('the order', () => {
  const page = (values: Partial<SearchPage>): SearchPage => ({ address: `/${values.title}/`, title: 'A page', group: 'Page', summary: '', facts: [], headings: [], body: [], worth: 1, standing: 'in use', ...values });
  const listed = async (query: string, pages: SearchPage[], vocabulary: { terms: string[]; leads?: string[] }[] = [], language?: string) => {
    const engine = over(writeSearchFiles(pages, vocabulary, [{ language: 'en-GB', name: 'English', own: 'English' }, { language: 'pl', name: 'Polish', own: 'Polski' }]));
    return (await engine.ask(query, { language, most: 50 })).results.map(({ title }) => title);
  };

  test('a title counts more than a text with the word again and again', async () => {
    expect(await listed('circle', [page({ title: 'Other', body: Array.from({ length: 30 }, () => 'A circle.') }), page({ title: 'Circle' })])).toEqual(['Circle', 'Other']);
  });

  test('late pages come after all that fit as well, and retired ones last', async () => {
    const pages = [page({ title: 'Circle', standing: 'retired' }), page({ title: 'Circle plan', standing: 'late' }), page({ title: 'Other', body: ['A circle.'] })];
    expect(await listed('circle', pages)).toEqual(['Other', 'Circle plan', 'Circle']);
  });

  test('a late page that is asked for by several words of its title keeps its place; a retired one does not', async () => {
    const pages = (standing: 'late' | 'retired') => [page({ title: 'Playground zones at a glance', standing }), page({ title: 'Wet play', body: ['Five zones.', 'A playground.'] }), page({ title: 'Zones of a playground', worth: 1.25 })];
    expect(new Set((await listed('playground zones', pages('late'))).slice(0, 2))).toEqual(new Set(['Playground zones at a glance', 'Zones of a playground']));
    expect((await listed('playground zones', pages('late'))).at(-1)).toBe('Wet play');
    expect((await listed('playground', pages('late'))).at(-1)).toBe('Playground zones at a glance');
    expect((await listed('playground zones', pages('retired'))).at(-1)).toBe('Playground zones at a glance');
  });

  test('a page with the very title comes before one that says more, and another name never before the very words', async () => {
    expect((await listed('governor', [page({ title: 'What a governor asks', worth: 1.25 }), page({ title: 'Governor', worth: 0.9 })]))[0]).toBe('Governor');
    const vocabulary = [{ terms: ['front office', 'office staff'] }];
    expect((await listed('front office', [page({ title: 'Words at the front office' }), page({ title: 'Office staff' })], vocabulary))[0]).toBe('Words at the front office');
  });

  test('a phrase is found however many pages have its words', async () => {
    const pages = [...Array.from({ length: 40 }, (_, at) => page({ title: `Rope swing ${at}`, address: `/a${at}/`, body: ['A skipping game.', 'The rope.', 'rope rope skipping'] })), page({ title: 'Last', body: ['They hold a skipping rope and more.'] })];
    expect(await listed('"skipping rope"', pages)).toEqual(['Last']);
  });

  test('where a word is on no page, a page has to have more than half of what is asked for', async () => {
    const pages = [page({ title: 'Between lessons' }), ...Array.from({ length: 30 }, (_, at) => page({ title: `Circle ${at}`, address: `/circle-${at}/` }))];
    expect(await listed('swimming lessons', pages)).toEqual([]);
    expect(await listed('how do lessons', pages)).toEqual(['Between lessons']);
  });

  test('a page about the words of a query answers it, and so does a page that has one of them next to the other', async () => {
    const pages = [page({ title: 'Playground script', body: ['A bump goes to first aid.', 'Of course they may.', 'A spilled drink, on a wooden bench.'] }), page({ title: 'Training', summary: 'A course for supervisors' }), ...Array.from({ length: 20 }, (_, at) => page({ title: `Circle ${at}`, address: `/circle-${at}/` }))];
    expect((await listed('course supervisors', pages))[0]).toBe('Training');
    expect(await listed('spilt drink', pages)).toEqual(['Playground script']);
    expect(await listed('aid', pages)).toEqual(['Playground script']);
  });

  test('what the vocabulary has as one thing, and no page has, is not found by its words; a page that has it is', async () => {
    const pages = [page({ title: 'Tables of many times' }), ...Array.from({ length: 20 }, (_, at) => page({ title: `Circle ${at}`, address: `/circle-${at}/` }))];
    expect(await listed('times table', pages)).toEqual(['Tables of many times']);
    expect(await listed('times table', pages, [{ terms: ['times table'] }])).toEqual([]);
    expect(await listed('times table', [...pages, page({ title: 'Sums', body: ['Say a times table.'] })], [{ terms: ['times table'] }])).toContain('Sums');
  });

  test('a word of every sentence in capitals is an abbreviation, unless all is in capitals', async () => {
    const pages = [page({ title: 'Support' }), ...Array.from({ length: 20 }, (_, at) => page({ title: `Circle ${at}`, address: `/circle-${at}/` }))];
    expect(await listed('IT support', pages)).toEqual([]);
    expect(await listed('it support', pages)).toEqual(['Support']);
    expect(await listed('IS IT SUPPORT', pages)).toEqual(['Support']);
  });

  test('a misspelt word still makes a term with its neighbour', async () => {
    expect(await listed('dinnig hall', [page({ title: 'Canteen' }), page({ title: 'Dining out' })], [{ terms: ['dining hall', 'canteen'] }])).toContain('Canteen');
  });

  test('two words of a term are found the other way round', async () => {
    expect(await listed('supervisor lunchtime', [page({ title: 'MDSA' })], [{ terms: ['lunchtime supervisor', 'MDSA'] }])).toEqual(['MDSA']);
  });

  test('what is agreed comes before what is an idea', async () => {
    expect(await listed('circle', [page({ title: 'Circle one' }), page({ title: 'Circle two', worth: 1.25 })])).toEqual(['Circle two', 'Circle one']);
  });

  test('a translation follows its original, unless the reader or the query is in its language', async () => {
    const pages = [page({ title: 'Letter' }), page({ title: 'List', summary: 'A letter', facts: [{ label: 'Language', says: 'Polski (Polish)' }], language: 'pl' })];
    expect(await listed('letter', pages)).toEqual(['Letter', 'List']);
    expect((await listed('letter Polish', pages))[0]).toBe('List');
    expect(await listed('lists', [page({ title: 'Lists' }), page({ title: 'List', language: 'pl' })], [], 'pl')).toEqual(['List', 'Lists']);
  });

  test('a synonym never comes before the very word in the same place', async () => {
    expect(await listed('wet break', [page({ title: 'Wet play' }), page({ title: 'Wet break' })], [{ terms: ['wet break', 'wet play'] }])).toEqual(['Wet break', 'Wet play']);
  });

  test('what a word leads to is found by it, and not the other way round', async () => {
    const vocabulary = [{ terms: ['Year 3', 'Y3'], leads: ['Key Stage 2'] }];
    const pages = [page({ title: 'Key Stage 2' }), page({ title: 'Y3' })];
    expect(await listed('year 3', pages, vocabulary)).toEqual(['Y3', 'Key Stage 2']);
    expect(await listed('key stage 2', pages, vocabulary)).toEqual(['Key Stage 2']);
  });

  test('an abbreviation is not the word of the same letters', async () => {
    const vocabulary = [{ terms: ['SEND', 'special needs'] }];
    const pages = [page({ title: 'Send a letter' }), page({ title: 'Pictures for SEND' })];
    expect(await listed('special needs', pages, vocabulary)).toEqual(['Pictures for SEND']);
    expect(await listed('SENDs', pages, vocabulary)).toEqual(['Pictures for SEND']);
  });

  test('a number is found with what it counts, and never within another number', async () => {
    expect(await listed('5 minutes', [page({ title: 'One', summary: 'Twenty-five minutes for five pupils.' }), page({ title: 'Two', summary: 'Five minutes.' }), page({ title: 'Three', facts: [{ label: 'Time', says: '5 minutes' }] })])).toEqual(['Two', 'Three']);
  });

  test('no page is found that has none of several words', async () => {
    expect(await listed('purple elephant', [page({ title: 'Circle' })])).toEqual([]);
  });
});

describe('when something fails', () => {
  test('a file that does not come is asked for again the next time', async () => {
    let isDown = true;
    const flaky = openSearch((path) => (isDown && path !== 'search/index/start.json' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(bytesOf(files.get(path)))));
    await expect(flaky.ask('playground')).rejects.toThrow('search/index/words');
    isDown = false;
    expect((await flaky.ask('playground')).results[0]!.address).toBe('/resources/two-minute-playground-script/');
  });

  test('a site that is published again between two letters is asked anew', async () => {
    const later = new Map([...files].map(([path, text]) => [path, text.replace(/"mark":"\w+"/, '"mark":"later"')]));
    let now = files;
    const engine = openSearch((path) => Promise.resolve(bytesOf(now.get(path))));
    await engine.ask('circle');
    now = later;
    expect((await engine.ask('playground')).results[0]!.address).toBe('/resources/two-minute-playground-script/');
  });

  test('without the text of a page, its summary says what it is', async () => {
    const engine = openSearch((path) => Promise.resolve(path.startsWith('search/index/texts/') ? undefined : bytesOf(files.get(path))));
    expect((await engine.ask('governor')).results.every(({ why }) => why.length > 0)).toBe(true);
  });
});

test('a vocabulary that leads to nothing, to itself or round in a circle does no harm', async () => {
  const pages = [{ address: '/a/', title: 'Circle', group: 'Page', summary: '', facts: [], headings: [], body: [], worth: 1, standing: 'in use' as const }];
  const vocabulary = [{ terms: ['circle'], leads: ['nowhere', 'circles'] }, { terms: ['ring', 'round'], leads: ['circle'] }, { terms: ['circle'], leads: ['ring'] }, { terms: ['&', ''], leads: [''] }];
  const engine = over(writeSearchFiles(pages, vocabulary, [{ language: 'en-GB', name: 'English', own: 'English' }]));
  expect([(await engine.ask('circle')).total, (await engine.ask('ring')).total, (await engine.ask('nowhere')).total]).toEqual([1, 1, 0]);
});

test('the vocabulary may be missing', () => expect(() => writeSearchFiles([], [], [{ language: 'en-GB', name: 'English', own: 'English' }])).not.toThrow());
