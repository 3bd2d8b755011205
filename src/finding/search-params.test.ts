import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_WISH, type Wish } from './finder.ts';
import { readWish, writeWish } from './search-params.ts';

const KNOWN = ['theme:family-and-community', 'theme:common-concerns', 'role:senco', 'time:up-to-2-minutes', 'language:en-gb'];

describe('the address of a wish', () => {
  it('says the whole wish', () => {
    const wish: Wish = { marks: ['theme:family-and-community', 'theme:common-concerns', 'role:senco'], words: 'letter home', sort: 'newest' };
    expect(writeWish(wish)).toBe('theme=family-and-community&theme=common-concerns&role=senco&q=letter+home&sort=newest');
    expect(readWish(`?${writeWish(wish)}`, KNOWN)).toEqual(wish);
  });

  it('is empty when nothing is wished for', () => {
    expect(writeWish(NO_WISH)).toBe('');
    expect(readWish('', KNOWN)).toEqual(NO_WISH);
  });

  it('leads back to the wish, whatever the wish is', () => {
    const anyWish = fc.record({ marks: fc.subarray(KNOWN), words: fc.string({ unit: 'grapheme', maxLength: 40 }), sort: fc.constantFrom(undefined, 'newest', 'title', 'shortest', 'match') });
    fc.assert(
      fc.property(anyWish, (wish) => {
        const read = readWish(writeWish(wish as Wish), KNOWN);
        expect(read.marks).toEqual(wish.marks);
        expect(read.words).toBe(wish.words.trim());
        expect(writeWish(read)).toBe(writeWish({ ...(wish as Wish), words: wish.words.trim() }));
      }),
    );
  });

  it.each([
    ['what is no longer there', 'theme=old&role=senco&shoe=size', { marks: ['role:senco'] }],
    ['the order in which it was chosen', 'role=senco&theme=common-concerns&theme=family-and-community', { marks: KNOWN.slice(0, 3) }],
    ['saying a thing twice', 'role=senco&role=senco', { marks: ['role:senco'] }],
    ['the order that goes without saying', 'sort=newest', {}],
    ['the order that goes without saying for words', 'q=letter&sort=match', { words: 'letter' }],
    ['the best match of nothing', 'sort=match', {}],
    ['an order that does not exist', 'sort=longest', {}],
    ['spaces around words', 'q=+letter++', { words: 'letter' }],
  ])('passes over %s', (_, search, wish) => {
    expect(readWish(search, KNOWN)).toEqual({ ...NO_WISH, ...wish });
  });
});
