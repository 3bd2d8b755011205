import { expect, test } from 'vitest';
import { bandOf, milesBetween, showMiles } from './distance.ts';

const norwich = { latitude: 52.6309, longitude: 1.2974 };
const durham = { latitude: 54.7761, longitude: -1.5733 };
const gloucester = { latitude: 51.8642, longitude: -2.2382 };

test.each([
  ['Norwich and Durham', norwich, durham, 188.98],
  ['Durham and Gloucester', durham, gloucester, 203.05],
  ['one degree along a meridian', { latitude: 53, longitude: 0 }, { latitude: 54, longitude: 0 }, 69.09],
  ['the Greenwich meridian crossed', { latitude: 53, longitude: -0.1 }, { latitude: 53, longitude: 0.1 }, 8.32],
  ['a place and itself', norwich, norwich, 0],
])('%s', (_, a, b, miles) => {
  expect(milesBetween(a, b)).toBeCloseTo(miles, 0);
  expect(milesBetween(b, a)).toBeCloseTo(milesBetween(a, b), 9);
});

test.each([[0, 'near'], [5, 'near'], [5.01, 'drive'], [15, 'drive'], [30, 'far'], [30.1, 'further'], [700, 'further']])('%d miles are in the band %s', (miles, band) => {
  expect(bandOf(miles).value).toBe(band);
});

test.each([[0, 'in the same place'], [0.4, 'in the same place'], [0.6, 'about 1 mile'], [12.4, 'about 12 miles']])('%d miles are shown as "%s"', (miles, words) => {
  expect(showMiles(miles)).toBe(words);
});
