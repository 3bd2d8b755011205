import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPacks, MOST_PACKED, moveTo, readPackAddress, readPacked, writePackAddress, writePacked } from './pack-list.ts';

describe('a pack that a browser keeps', () => {
  test('comes back as it was', () => {
    const items = [{ slug: 'wet-play-plan', title: 'Wet play “plan” <b>' }, { slug: 'a', title: '' }];
    expect(readPacked(writePacked(items))).toEqual(items);
  });

  test.each([null, '', '{', '{}', '"x"', '[1, null, ["a"], ["../etc", "x"], ["A B", "x"], [{}, "x"], ["__proto__", "x"]]'])('%s is an empty pack', (kept) => expect(readPacked(kept)).toEqual([]));

  test('whatever was stored, the result is a pack, and no larger than a pack can be', () => {
    fc.assert(fc.property(fc.json(), (kept) => readPacked(kept).every(({ slug, title }) => /^[a-z0-9-]+$/.test(slug) && typeof title === 'string')));
    expect(readPacked(JSON.stringify(Array.from({ length: 500 }, (_, at) => [`r-${at}`, 'R'])))).toHaveLength(MOST_PACKED);
  });
});

describe('a pack in an address', () => {
  test('comes back in its order, each thing once', () => expect(readPackAddress(new URL(writePackAddress(['b', 'a', 'b', 'c-2']), 'https://site.example').hash)).toEqual(['b', 'a', 'c-2']));

  test.each(['', '#', '#_top', '#,,,', '#<img src=x onerror=alert(1)>', '#javascript:alert(1)', '#../../etc/passwd', '#%00', '#A', `#${'a'.repeat(5000)}`])('%.40s holds nothing', (hash) => expect(readPackAddress(hash)).toEqual([]));

  test('whatever is in the address, only slugs come out', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => readPackAddress(`#${words}`).every((slug) => /^[a-z0-9-]{1,100}$/.test(slug))));
  });
});

test('something is moved, and the others keep their order', () => {
  expect(moveTo(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  expect(moveTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

test('two packs become one without duplicates, and each thing keeps the title it had when it was put in', () => {
  expect(joinPacks([{ slug: 'a', title: 'Old' }], [{ slug: 'b', title: 'B' }, { slug: 'a', title: 'New' }])).toEqual([{ slug: 'a', title: 'Old' }, { slug: 'b', title: 'B' }]);
});
