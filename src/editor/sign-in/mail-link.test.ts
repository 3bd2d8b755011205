import { expect, test } from 'vitest';
import { cleanAddress, readMailLink } from './mail-link.ts';

test('a link from an invitation or for a new password is known; anything else is not', () => {
  expect(readMailLink('#invite_token=abc_123-XYZ')).toEqual({ type: 'invite', token: 'abc_123-XYZ' });
  expect(readMailLink('#recovery_token=abcdef1')).toEqual({ type: 'recovery', token: 'abcdef1' });
  expect([readMailLink('#invite_token='), readMailLink('#access_token=abcdefg'), readMailLink('#invite_token=a<b>cdefg')]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['', '#recovery_token=abcdef1', '/sign-in/'],
  ['?next=%23%2Fa', '#invite_token=<x>', '/sign-in/?next=%23%2Fa'],
  ['', '#access_token=a&refresh_token=b', '/sign-in/'],
  ['?again&next=%23%2Fa', '#forgotten', '/sign-in/?again&next=%23%2Fa#forgotten'],
  ['?email=a%40b.example&password=secret', '', '/sign-in/'],
  ['?next=%23%2Fa&email=a&password=b&to=review', '', '/sign-in/?next=%23%2Fa&to=review'],
])('of the address %s%s no secret stays', (search, hash, clean) => {
  expect(cleanAddress({ pathname: '/sign-in/', search, hash })).toBe(clean);
});
