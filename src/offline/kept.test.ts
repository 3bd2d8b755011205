import { describe, expect, test } from 'vitest';
import { addKept, addressesInUse, makeRoom, unpackOthers, type Kept } from './kept.ts';

const kept = (address: string, on: number, more: Partial<Kept> = {}): Kept => ({ address, title: address, on, key: `${address}?kept=${on}`, needs: [], bytes: 10, chosen: false, ...more });
const addresses = (list: readonly Kept[] | undefined) => list?.map(({ address }) => address).sort();

test('a newer copy takes the place of the older, and what was chosen once stays chosen', () => {
  const list = addKept([kept('/a/', 1, { chosen: true }), kept('/b/', 1)], [kept('/a/', 2)]);
  expect(list).toEqual([kept('/b/', 1), kept('/a/', 2, { chosen: true })]);
});

describe('when there is too much', () => {
  test('what was seen longest ago leaves first, with its files', () => {
    const list = [kept('/old/', 1), kept('/old/old.pdf', 1), kept('/new/', 3), kept('/middle/', 2)];
    expect(addresses(makeRoom(list, { pages: 2, bytes: 1000 }))).toEqual(['/middle/', '/new/']);
    expect(addresses(makeRoom(list, { pages: 9, bytes: 25 }))).toEqual(['/middle/', '/new/']);
    expect(addresses(makeRoom(list, { pages: 9, bytes: 40 }))).toEqual(['/middle/', '/new/', '/old/', '/old/old.pdf']);
  });

  test('what was chosen stays, and so does the page for being offline', () => {
    const list = [kept('/chosen/', 1), kept('/chosen/chosen.pdf', 1, { chosen: true }), kept('/offline/', 0), kept('/new/', 3), kept('/newer/', 4)];
    expect(addresses(makeRoom(list, { pages: 3, bytes: 1000 }))).toEqual(['/chosen/', '/chosen/chosen.pdf', '/newer/', '/offline/']);
  });

  test('what is in the pack stays too', () => {
    expect(addresses(makeRoom([kept('/packed/', 1, { packed: true }), kept('/new/', 3), kept('/newer/', 4)], { pages: 2, bytes: 1000 }))).toEqual(['/newer/', '/packed/']);
  });

  test('nothing more is chosen than there is room for', () => {
    expect(makeRoom([kept('/a/', 1, { chosen: true }), kept('/b/', 2, { chosen: true })], { pages: 9, bytes: 15 })).toBeUndefined();
  });
});

test('what is in the pack stays in it when it is fetched again, until it is taken out', () => {
  const list = [kept('/a/', 1, { packed: true }), kept('/b/', 1, { packed: true, chosen: true }), kept('/handouts/a.json', 1, { packed: true }), kept('/c/', 1)];
  expect(addKept(list, [kept('/a/', 2)]).at(-1)).toEqual(kept('/a/', 2, { packed: true }));
  expect(unpackOthers(list, ['/a/'])).toEqual([list[0], kept('/b/', 1, { chosen: true }), kept('/c/', 1)]);
});

test('what is in use is each copy and all that it needs', () => {
  expect([...addressesInUse([kept('/a/', 1, { needs: ['/_astro/a.css'] })])]).toEqual(['/a/?kept=1', '/_astro/a.css']);
});
