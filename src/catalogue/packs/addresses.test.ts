import { expect, test } from 'vitest';
import { addressesOfPack } from './addresses.ts';
import type { Handout } from './handout.ts';

test('a pack needs its own page, the list of resources, and of each resource its page, its handout and its files', () => {
  const handout = { slug: 'a', files: [{ name: 'a.pdf', bytes: 1 }] } as Handout;
  expect(addressesOfPack(['a', 'b'], [handout])).toEqual(['/my-pack/', '/my-pack/resources.json', '/my-pack/resources/37.json', '/my-pack/resources/44.json', '/resources/a/', '/my-pack/handouts/a.json', '/resources/b/', '/my-pack/handouts/b.json', '/resources/a/a.pdf']);
});
