import { expect, test } from 'vitest';
import { completeAddress } from './complete-address.ts';

test.each([
  [' www.example.org/plan ', 'https://www.example.org/plan'],
  ['https://www.example.org', 'https://www.example.org'],
  ['http://example.org', 'http://example.org'],
  ['www.', 'www.'],
  ['the page of the council', 'the page of the council'],
])('%j becomes %j', (typed, address) => expect(completeAddress(typed)).toBe(address));
