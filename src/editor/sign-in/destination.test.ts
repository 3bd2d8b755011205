import { expect, test } from 'vitest';
import { destinationOf } from './destination.ts';

test.each([
  ['', '/admin/'],
  ['?next=%23%2Fcollections%2Fresources%2Fnew', '/admin/#/collections/resources/new'],
  ['?next=sent-in%2F%23abc', '/admin/sent-in/#abc'],
  ['?to=review&next=%23%2Fresources%2Fa', '/review/#/resources/a'],
  ['?next=//evil.example', '/admin/'],
  ['?next=%2F%2Fevil.example', '/admin/'],
  ['?next=javascript:alert(1)', '/admin/'],
  ['?to=//evil.example&next=..%2F..%2F', '/admin/'],
])('after signing in at /sign-in/%s somebody comes to %s', (search, path) => {
  expect(destinationOf(search)).toBe(path);
});
