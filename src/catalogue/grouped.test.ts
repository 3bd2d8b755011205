import { expect, test } from 'vitest';
import { grouped, inOrderOf } from './grouped.ts';

const list = [{ slug: 'a', roles: ['x', 'y'] }, { slug: 'b', roles: ['x'] }, { slug: 'c', roles: ['y', 'y'] }];

test('each item is found under each of its keys, once, in the order of the list, and the list is walked once', () => {
  let asked = 0;
  const rolesOf = ({ roles }: { roles: string[] }) => (asked++, roles);
  expect(grouped(list, rolesOf).get('x')).toEqual([list[0], list[1]]);
  expect(grouped(list, rolesOf).get('y')).toEqual([list[0], list[2]]);
  expect(grouped(list, rolesOf).get('z')).toBeUndefined();
  expect(asked).toBe(3);
});

test('items come back in the order of their list, each once', () => {
  expect(inOrderOf(list, [list[2]!, list[0]!, list[2]!])).toEqual([list[0], list[2]]);
});
