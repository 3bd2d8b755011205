import { milesBetween, type Point } from '../catalogue/distance.ts';
import type { School } from '../catalogue/catalogue.ts';

/** A town on the map with its schools, in the units of the drawing. */
export interface Town {
  name: string;
  schools: School[];
  x: number;
  y: number;
  /** Where its name begins or ends, and on which side of the dot. */
  label: { x: number; y: number; anchor: 'start' | 'end' };
}

/** A plain map: north is up, and all miles are the same length. */
export interface SchoolMap {
  width: number;
  height: number;
  towns: Town[];
  /** A bar, how many miles it represents, and its length. */
  scale: { miles: number; length: number };
}

const WIDTH = 400;
const MARGIN = 44;
const LINE = 19;

/** The strip at the foot for the scale and the arrow that points north. */
const FOOT = 30;

/** Room enough around a single town. */
const LEAST_MILES = 8;

/**
 * Draws the schools that have coordinates; undefined when none has. Schools of one place name within three miles share a dot, so that people can read their names.
 * The projection is equirectangular, true along the middle of the map; over a county the error is less than the width of a dot.
 */
export function drawMap(schools: readonly School[]): SchoolMap | undefined {
  const towns = townsOf(schools);
  if (towns.length === 0) return undefined;
  const [west, east] = rangeOf(towns.map(({ at }) => at.longitude));
  const [south, north] = rangeOf(towns.map(({ at }) => at.latitude));
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  const perEast = milesBetween({ latitude: middle.latitude, longitude: 0 }, { latitude: middle.latitude, longitude: 1 });
  const perNorth = milesBetween({ latitude: middle.latitude - 0.5, longitude: 0 }, { latitude: middle.latitude + 0.5, longitude: 0 });
  const across = Math.max((east - west) * perEast, LEAST_MILES);
  const up = (north - south) * perNorth;
  // A partnership along a coast or a valley still gets a map that fits the screen.
  const unit = Math.min((WIDTH - 2 * MARGIN) / across, (1.4 * WIDTH) / Math.max(up, 1));
  const height = Math.max(Math.round(up * unit + 2 * MARGIN), 150) + FOOT;
  const placed = towns.map(({ name, schools: own, at }) => ({
    name,
    schools: own,
    x: round(WIDTH / 2 + (at.longitude - middle.longitude) * perEast * unit),
    y: round((height - FOOT) / 2 - (at.latitude - middle.latitude) * perNorth * unit),
  }));
  return { width: WIDTH, height, towns: placeLabels(placed, height - FOOT), scale: scaleFor(unit) };
}

/** How many dots the map has at most: more names than these cover each other. */
const MOST_TOWNS = 40;

/** The dots of the map. Where towns are too many, those that lie near each other share a dot, with the name of the one that has most schools. */
function townsOf(schools: readonly School[]): PlacedTown[] {
  let towns = findTowns(schools);
  for (let miles = 4; towns.length > MOST_TOWNS; miles *= 1.5) {
    const near: PlacedTown[] = [];
    for (const town of towns.toSorted((a, b) => b.schools.length - a.schools.length || a.name.localeCompare(b.name, 'en-GB'))) {
      const larger = near.find(({ at }) => milesBetween(at, town.at) < miles);
      if (larger) larger.schools.push(...town.schools);
      else near.push({ ...town, schools: [...town.schools] });
    }
    towns = near;
  }
  return towns;
}

interface PlacedTown {
  name: string;
  schools: School[];
  at: Point;
}

function findTowns(schools: readonly School[]): PlacedTown[] {
  const towns: PlacedTown[] = [];
  for (const school of schools) {
    if (!school.coordinates) continue;
    const near = towns.find(({ name, at }) => name === school.place && milesBetween(at, school.coordinates!) < 3);
    if (near) near.schools.push(school);
    else towns.push({ name: school.place, schools: [school], at: school.coordinates });
  }
  return towns;
}

/** Puts names to the right of their dots, and to the left for dots on the right-hand side. Where two would meet, the lower one moves down a line. */
function placeLabels(towns: Omit<Town, 'label'>[], height: number): Town[] {
  const done: Town[] = [];
  for (const town of towns.toSorted((a, b) => a.y - b.y)) {
    const isRight = town.x > WIDTH * 0.6;
    const away = town.schools.length > 1 ? 16 : 12;
    const label = { x: town.x + (isRight ? -away : away), y: town.y + 5, anchor: isRight ? ('end' as const) : ('start' as const) };
    for (const other of done) {
      if (Math.abs(other.label.y - label.y) < LINE && spansMeet(widthOf(town, label), widthOf(other, other.label))) label.y = other.label.y + LINE;
    }
    done.push({ ...town, label: { ...label, y: Math.min(label.y, height - 8) } });
  }
  return done;
}

/** The horizontal extent of a town's name, at about 8 units a letter. */
function widthOf({ name, schools }: Omit<Town, 'label'>, { x, anchor }: Town['label']): [number, number] {
  const wide = (name.length + (schools.length > 1 ? 4 : 0)) * 8;
  return anchor === 'end' ? [x - wide, x] : [x, x + wide];
}

function spansMeet(a: [number, number], b: [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The longest bar, in a round number of miles, that is at most a third of the width of the map. */
function scaleFor(unit: number): SchoolMap['scale'] {
  const miles = [200, 100, 50, 20, 10, 5, 2, 1].find((one) => one * unit <= WIDTH / 3) ?? 1;
  return { miles, length: round(miles * unit) };
}

function rangeOf(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
