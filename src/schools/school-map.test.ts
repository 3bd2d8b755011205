import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { School } from '../catalogue/catalogue.ts';
import { milesBetween } from '../catalogue/distance.ts';
import { drawMap } from './school-map.ts';

const school = (slug: string, place: string, latitude?: number, longitude?: number) => ({ slug, title: slug, place, ...(latitude !== undefined && { coordinates: { latitude, longitude } }) }) as School;

test('without coordinates there is no map, and a single school is in the middle', () => {
  expect(drawMap([])).toBeUndefined();
  expect(drawMap([school('a', 'Ash')])).toBeUndefined();
  const map = drawMap([school('a', 'Ash', 53, 0), school('b', 'Beech')])!;
  expect(map.towns.map(({ name, x }) => [name, x])).toEqual([['Ash', map.width / 2]]);
  expect(map.scale).toEqual({ miles: 2, length: 78 });
});

test('north is up, east is right, and a mile is as long in both directions', () => {
  const [north, west, east] = ['North', 'West', 'East'].map((name) => drawMap([school('n', 'North', 53.3, 0), school('w', 'West', 53, -0.25), school('e', 'East', 53, 0.25)])!.towns.find((town) => town.name === name)!);
  expect(north!.y).toBeLessThan(west!.y);
  expect(west!.x).toBeLessThan(east!.x);
  const perMile = (east!.x - west!.x) / milesBetween({ latitude: 53, longitude: -0.25 }, { latitude: 53, longitude: 0.25 });
  expect((west!.y - north!.y) / milesBetween({ latitude: 53, longitude: 0 }, { latitude: 53.3, longitude: 0 })).toBeCloseTo(perMile, 0);
});

test('schools of one town share a dot; two towns of one name far apart do not', () => {
  const map = drawMap([school('a', 'Ash', 53, 0), school('b', 'Ash', 53.01, 0), school('c', 'Ash', 53.5, 0)])!;
  expect(map.towns.map(({ schools }) => schools.map(({ slug }) => slug))).toEqual([['c'], ['a', 'b']]);
});

test('the bar is as long as it says', () => {
  const map = drawMap([school('w', 'West', 53, -0.5), school('e', 'East', 53, 0.5)])!;
  const [west, east] = map.towns.toSorted((a, b) => a.x - b.x);
  const perMile = (east!.x - west!.x) / milesBetween({ latitude: 53, longitude: -0.5 }, { latitude: 53, longitude: 0.5 });
  expect(map.scale.length / map.scale.miles).toBeCloseTo(perMile, 1);
});

test('names of towns that are close together are on separate lines', () => {
  const [a, b] = drawMap([school('a', 'Upper Ash', 53, 0), school('b', 'Lower Ash', 52.999, 0), school('c', 'Far', 53.4, 0)])!.towns.filter(({ name }) => name !== 'Far');
  expect(Math.abs(a!.label.y - b!.label.y)).toBeGreaterThanOrEqual(15);
});

test('wherever schools are in these islands, every dot is inside the map', () => {
  const place = fc.record({ latitude: fc.double({ min: 49, max: 61, noNaN: true }), longitude: fc.double({ min: -11, max: 2, noNaN: true }) });
  fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (points) => {
    const map = drawMap(points.map(({ latitude, longitude }, at) => school(`s${at}`, `Town ${at}`, latitude, longitude)))!;
    return map.towns.every(({ x, y }) => x >= 20 && x <= map.width - 20 && y >= 20 && y <= map.height - 20);
  }));
});
