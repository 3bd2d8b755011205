import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_QUERY, type FinderQuery } from './finder.ts';
import { readQuery, writeQuery } from './search-params.ts';

const KNOWN = ['theme:family-and-community', 'theme:common-concerns', 'role:senco', 'time:up-to-2-minutes', 'language:en-gb'];

describe('the address of a query', () => {
  it('says the whole query', () => {
    const query: FinderQuery = { marks: ['theme:family-and-community', 'theme:common-concerns', 'role:senco'], words: 'letter home', sort: 'newest' };
    expect(writeQuery(query)).toBe('theme=family-and-community&theme=common-concerns&role=senco&q=letter+home&sort=newest');
    expect(readQuery(`?${writeQuery(query)}`, KNOWN)).toEqual(query);
  });

  it('is empty when nothing is asked for', () => {
    expect(writeQuery(NO_QUERY)).toBe('');
    expect(readQuery('', KNOWN)).toEqual(NO_QUERY);
  });

  it('leads back to the query, whatever it is', () => {
    const anyQuery = fc.record({ marks: fc.subarray(KNOWN), words: fc.string({ unit: 'grapheme', maxLength: 40 }), sort: fc.constantFrom(undefined, 'newest', 'title', 'shortest', 'match') });
    fc.assert(
      fc.property(anyQuery, (query) => {
        const read = readQuery(writeQuery(query as FinderQuery), KNOWN);
        expect(read.marks).toEqual(query.marks);
        expect(read.words).toBe(query.words.trim());
        expect(writeQuery(read)).toBe(writeQuery({ ...(query as FinderQuery), words: query.words.trim() }));
      }),
    );
  });

  it.each([
    ['what is no longer there', 'theme=old&role=senco&shoe=size', { marks: ['role:senco'] }],
    ['the order in which it was chosen', 'role=senco&theme=common-concerns&theme=family-and-community', { marks: KNOWN.slice(0, 3) }],
    ['saying a thing twice', 'role=senco&role=senco', { marks: ['role:senco'] }],
    ['the order that goes without saying', 'sort=useful', {}],
    ['the order that goes without saying for words', 'q=letter&sort=match', { words: 'letter' }],
    ['the best match of nothing', 'sort=match', {}],
    ['an order that does not exist', 'sort=longest', {}],
    ['spaces around words', 'q=+letter++', { words: 'letter' }],
  ])('ignores %s', (_, search, query) => {
    expect(readQuery(search, KNOWN)).toEqual({ ...NO_QUERY, ...query });
  });
});
