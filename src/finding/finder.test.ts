import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../catalogue/status.ts';
import { facetOf, MOST_USEFUL_FIRST, searchRows, NO_QUERY, rankByTitle, type Row, type FinderQuery } from './finder.ts';
import { markPiece, numberRows, packIndex, packOrders } from './finder-index.ts';
import { openIndex, searchIndex } from './open-index.ts';

const MARKS = ['theme:a', 'theme:b', 'theme:c', 'role:a', 'role:b', 'language:en-gb', 'language:pl', 'language:ur'];
const markOf = (facet: string) => fc.subarray(MARKS.filter((mark) => facetOf(mark) === facet), { minLength: 1 });

const anyRow: fc.Arbitrary<Row> = fc.record({
  slug: fc.stringMatching(/^[a-z]{1,8}$/),
  title: fc.string(),
  summary: fc.string(),
  added: fc.constantFrom('2026-01-01', '2026-05-09', '2026-11-20'),
  minutes: fc.integer({ min: 1, max: 480 }),
  places: fc.constant(['classroom' as const]), example: fc.boolean(),
  translation: fc.boolean(),
  draft: fc.boolean(),
  language: fc.constantFrom(undefined, 'pl'),
  overdue: fc.boolean(),
  marks: fc.tuple(markOf('theme'), markOf('role'), fc.constantFrom('language:en-gb', 'language:pl'), fc.constantFrom([], ['status:idea'], ['status:tried'], ['status:agreed'])).map(([themes, roles, language, status]) => [...themes, ...roles, language, ...status]),
});
const anyRows = fc.uniqueArray(anyRow, { selector: ({ slug }) => slug, maxLength: 30 });
const anyQuery: fc.Arbitrary<FinderQuery> = fc.record({
  marks: fc.subarray(MARKS),
  words: fc.constantFrom('', 'letter'),
  sort: fc.constantFrom(undefined, 'useful', 'newest', 'title', 'shortest', 'match'),
});

describe('finding resources', () => {
  it('takes any mark within a facet and every facet together', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, (rows, query) => {
        const facets = [...new Set(query.marks.map(facetOf))];
        const fits = (row: Row) => facets.every((facet) => query.marks.some((mark) => facetOf(mark) === facet && row.marks.includes(mark)));
        const shown = (row: Row) => !row.translation || Boolean(query.words) || facets.includes('language');
        const slugs = (some: readonly Row[]) => some.map(({ slug }) => slug).sort();
        expect(slugs(searchRows(rows, query).rows)).toEqual(slugs(rows.filter((row) => fits(row) && shown(row))));
      }),
    );
  });

  it('counts for each mark what somebody finds by choosing it in place of the others of its facet, so that no count leads to nothing', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, fc.constantFrom(...MARKS), (rows, query, mark) => {
        const instead = { ...query, marks: [...query.marks.filter((other) => facetOf(other) !== facetOf(mark)), mark] };
        expect(searchRows(rows, query).counts.get(mark) ?? 0).toBe(searchRows(rows, instead).rows.length);
      }),
    );
  });

  it('keeps to what has the words in it, when those are known', () => {
    const rows = [row('letter'), row('circle'), row('card')];
    const ranks = new Map([['circle', 0], ['letter', 1]]);
    const found = searchRows(rows, { ...NO_QUERY, words: 'home' }, ranks);
    expect(slugsOf(found.rows)).toEqual(['circle', 'letter']);
    expect(found.counts.get('theme:a')).toBe(2);
  });

  it.each([
    ['the newest first when nothing is said', {}, ['c', 'a', 'b']],
    ['by title', { sort: 'title' }, ['a', 'b', 'c']],
    ['the shortest first', { sort: 'shortest' }, ['b', 'a', 'c']],
    ['the best match first when there are words', { words: 'home' }, ['b', 'c', 'a']],
    ['otherwise when that is chosen', { words: 'home', sort: 'title' }, ['a', 'b', 'c']],
  ] as const)('puts them in order: %s', (_, query, order) => {
    const rows = [
      row('a', { title: 'Apple', minutes: 5, added: '2026-05-01' }),
      row('b', { title: 'Bread', minutes: 2, added: '2026-05-01' }),
      row('c', { title: 'Carrot', minutes: 60, added: '2026-09-01' }),
    ];
    const ranks = new Map([['b', 0], ['c', 1], ['a', 2]]);
    expect(slugsOf(searchRows(rows, { ...NO_QUERY, ...query }, 'words' in query ? ranks : undefined).rows)).toEqual(order);
  });

  it('puts first what schools agreed on, then what they tried, and then the newest', () => {
    const rows = [row('idea', { added: '2026-09-01', marks: ['status:idea'] }), row('new', { added: '2026-08-01', marks: ['status:tried'] }), row('old', { marks: ['status:tried'] }), row('agreed', { added: '2020-01-01', marks: ['status:agreed'] }), row('none', { added: '2026-10-01', marks: [] })];
    expect(slugsOf(searchRows(rows, NO_QUERY).rows)).toEqual(['agreed', 'new', 'old', 'none', 'idea']);
    expect(slugsOf(searchRows(rows, { ...NO_QUERY, sort: 'newest' }).rows)[0]).toBe('none');
  });

  it('knows every status', () => {
    expect([...MOST_USEFUL_FIRST].reverse()).toEqual(STATUSES.map(({ value }) => value));
  });

  it.each(['useful', 'newest', 'title', 'shortest'] as const)('puts last, in the order %s, what is more than a year overdue for review', (sort) => {
    const rows = [row('a', { added: '2026-09-01', minutes: 1, overdue: true, marks: ['status:agreed'] }), row('b'), row('c', { added: '2025-01-01' })];
    expect(slugsOf(searchRows(rows, { ...NO_QUERY, sort }).rows)).toEqual(['b', 'c', 'a']);
  });

  it('leaves translations out until someone chooses a language or searches', () => {
    const rows = [row('letter'), row('letter-polish', { translation: true, marks: ['theme:a', 'language:pl'] })];
    expect(slugsOf(searchRows(rows, NO_QUERY).rows)).toEqual(['letter']);
    expect(searchRows(rows, NO_QUERY).counts.get('theme:a')).toBe(1);
    expect(searchRows(rows, NO_QUERY).counts.get('language:pl')).toBe(1);
    expect(slugsOf(searchRows(rows, { ...NO_QUERY, marks: ['language:pl'] }).rows)).toEqual(['letter-polish']);
    expect(searchRows(rows, { ...NO_QUERY, words: 'letter' }).rows).toHaveLength(2);
  });

  it('can look through titles and summaries alone, titles first', () => {
    const rows = [row('a', { summary: 'A letter to send home' }), row('b', { title: 'Letter home' }), row('c', { title: 'Letter' })];
    expect(slugsOf(rankByTitle(rows, 'home LETTER'))).toEqual(['b', 'a']);
    expect(slugsOf(rankByTitle([row('late', { title: 'Letter', overdue: true }), row('fine', { summary: 'A letter' })], 'letter'))).toEqual(['fine', 'late']);
  });
});

describe('the index that a browser searches', () => {
  const open = (rows: readonly Row[]) => {
    const numbered = numberRows(rows);
    return { numbered, index: openIndex(JSON.parse(JSON.stringify(packIndex(numbered)))), orders: packOrders(numbered) };
  };

  it('finds, counts and puts in order exactly what searching the rows does', () => {
    fc.assert(
      fc.property(anyRows, anyQuery, fc.infiniteStream(fc.nat()), (rows, query, chance) => {
        const { numbered, index, orders } = open(rows);
        const ranked = query.words ? numbered.map((_, at) => at).filter(() => chance.next().value! % 3 > 0) : undefined;
        const ranks = ranked && new Map(ranked.map((row, at) => [numbered[row]!.slug, at]));
        const [wanted, found] = [searchRows(rows, query, ranks), searchIndex(index, query, { ranked, orders })];
        expect([found.total, found.first(30).map((row) => numbered[row]!.slug)]).toEqual([wanted.rows.length, slugsOf(wanted.rows)]);
        expect([...found.counts].filter(([, count]) => count)).toEqual(expect.arrayContaining([...wanted.counts]));
        expect([...found.counts].filter(([, count]) => count)).toHaveLength(wanted.counts.size);
      }),
    );
  });

  it('draws no more than it is asked for', () => {
    expect(searchIndex(open(Array.from({ length: 50 }, (_, at) => row(`r${at}`))).index, NO_QUERY).first(20)).toHaveLength(20);
  });

  it('knows more sets of values than there are letters in one byte', () => {
    const rows = Array.from({ length: 70_000 }, (_, at) => row(`r${at}`, { marks: Array.from({ length: 17 }, (_, bit) => `theme:${bit}`).filter((_, bit) => (at >> bit) % 2) })).slice(0, 60_000);
    const { numbered, index } = open(rows);
    const query = { ...NO_QUERY, marks: ['theme:3'] };
    expect(searchIndex(index, query).total).toBe(searchRows(numbered, query).rows.length);
  });

  it('numbers the oldest first, so that a new resource changes the last piece of cards alone', () => {
    const rows = Array.from({ length: 150 }, (_, at) => row(`r${at}`, { added: `2026-01-${10 + (at % 20)}` }));
    const piecesOf = (some: readonly Row[]) => [0, 1, 2].map((piece) => markPiece(numberRows(some), piece));
    const [before, after] = [piecesOf(rows), piecesOf([...rows, row('new', { added: '2026-02-01' })])];
    expect(after.map((mark, at) => mark === before[at])).toEqual([true, true, false]);
  });
});

function row(slug: string, differs: Partial<Row> = {}): Row {
  return { slug, title: slug, summary: '', added: '2026-01-01', minutes: 5, places: ['classroom'], example: false, translation: false, draft: false, language: undefined, overdue: false, marks: ['theme:a', 'language:en-gb'], ...differs };
}

function slugsOf(rows: readonly Row[]): string[] {
  return rows.map(({ slug }) => slug);
}
