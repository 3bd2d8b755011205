import { expect, test } from 'vitest';
import { addressBeside } from './address-beside.ts';

test.each([
  ['#/collections/resources/entries/six-faces/index', 'happy.png', '/resources/six-faces/happy.png'],
  ['#/collections/resources/new', 'happy.png', undefined],
  ['#/collections/resources/entries/six-faces/index', '/resources/six-faces/happy.png', undefined],
  ['#/collections/resources/entries/six-faces/index', 'https://example.org/happy.png', undefined],
])('in %s the picture %s is at %s', (hash, name, address) => {
  expect(addressBeside(hash, name)).toBe(address);
});
