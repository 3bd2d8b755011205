import type { Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';

const school = (fields: Record<string, unknown>) => ({ kind: 'schools' as const, fields });

/** The bounds of the United Kingdom and Ireland, including the Channel Islands and Shetland, rounded outwards to whole degrees. */
const ISLES = { south: 49, north: 61, west: -11, east: 2 };

export const schoolsOnTheMap: Rule = {
  name: 'schools-on-the-map',
  title: 'A school is where its coordinates say',
  why: 'We work out distances from them. Two numbers the wrong way round put a school in the sea off Africa, and every visit there looks thousands of miles away.',
  examples: {
    good: [school({ coordinates: { latitude: 53.2, longitude: -0.3 } }), school({ left: '2026-07-21' })],
    bad: [
      { ...school({ coordinates: { latitude: -0.3, longitude: 53.2 } }), says: 'Swap the two: latitude 53.2, longitude -0.3.' },
      { ...school({ coordinates: { latitude: 53.2, longitude: 8.3 } }), says: 'is outside the United Kingdom and Ireland' },
      { about: 'It left before it joined.', ...school({ left: '2019-07-21' }), says: 'before it joined' },
    ],
  },
  needsFields: true,
  alone: true,
  check: (entry) => (entry.kind === 'schools' ? checkSchool(entry.values as EntryOf<'schools'>) : []),
};

function checkSchool({ coordinates, joined, left }: EntryOf<'schools'>): Fault[] {
  const faults: Fault[] = [];
  if (left && left < joined) faults.push(fault('left', `The school left on ${left}, before it joined on ${joined}.`, 'One of the two days is wrong.', 'Check the years first, or leave "Left on" empty.'));
  if (!coordinates) return faults;
  const { latitude, longitude } = coordinates;
  if (isHere(latitude, longitude)) return faults;
  const what = `The point at latitude ${latitude}, longitude ${longitude} is outside the United Kingdom and Ireland.`;
  const why = 'The school would be drawn far from all the others.';
  if (isHere(longitude, latitude)) return [...faults, fault('coordinates', what, why, `Swap the two: latitude ${longitude}, longitude ${latitude}.`)];
  if (isHere(latitude, -longitude)) return [...faults, fault('coordinates', what, why, `West of Greenwich the longitude has a minus in front. Did you mean ${-longitude}?`)];
  return [...faults, fault('coordinates', what, why, `Latitude should be from ${ISLES.south} to ${ISLES.north}, longitude from ${ISLES.west} to ${ISLES.east}. Any map on the web shows both for a town.`)];
}

function isHere(latitude: number, longitude: number): boolean {
  return latitude >= ISLES.south && latitude <= ISLES.north && longitude >= ISLES.west && longitude <= ISLES.east;
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
