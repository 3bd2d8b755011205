import { expect, test } from 'vitest';
import { readPort } from './port.ts';

test.each([[undefined, 4321], ['', 4321], ['8080', 8080], ['65535', 65535]])('PORT=%s means %i', (asked, port) => {
  expect(readPort(asked)).toBe(port);
});

test.each(['0', '65536', '80.5', '-1', '1e3', 'abc', ' 80'])('PORT=%s is refused in one sentence', (asked) => {
  expect(() => readPort(asked)).toThrow(`PORT is "${asked}". It should be a whole number from 1 to 65535, as in: PORT=4322 npm start`);
});
