/** The box around what an SVG draws: the least and the greatest x and y, of the lines' middles. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The extent of the circles, rectangles, lines and paths in `svg`. Curves are walked in small steps, which is exact to a thousandth of a unit at this size. */
export function extentOf(svg: string): Extent {
  const points = [...svg.matchAll(/<(circle|rect|line|path)\b([^>]*)>/g)].flatMap(([, shape, attributes]) => pointsOf(shape!, attributes!));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

type Point = [number, number];

function pointsOf(shape: string, attributes: string): Point[] {
  const read = (name: string) => Number(attributes.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? 0);
  if (shape === 'circle') return [[read('cx') - read('r'), read('cy') - read('r')], [read('cx') + read('r'), read('cy') + read('r')]];
  if (shape === 'rect') return [[read('x'), read('y')], [read('x') + read('width'), read('y') + read('height')]];
  if (shape === 'line') return [[read('x1'), read('y1')], [read('x2'), read('y2')]];
  return pathPoints(attributes.match(/\sd="([^"]*)"/)![1]!);
}

/** How many numbers each command of a path takes. */
const TAKES = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 } as const;

function pathPoints(path: string): Point[] {
  const points: Point[] = [];
  let [at, start]: [Point, Point] = [[0, 0], [0, 0]];
  for (const [, letter, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter!.toUpperCase() as keyof typeof TAKES;
    if (!(command in TAKES)) throw new Error(`The extent of “${letter}” is not known: draw it with ${Object.keys(TAKES).join(', ')}.`);
    const numbers = [...rest!.matchAll(/-?(?:\d*\.\d+|\d+)/g)].map(Number);
    for (let first = 0; first === 0 || first < numbers.length; first += TAKES[command] || 1) {
      const own = numbers.slice(first, first + TAKES[command]);
      const [dx, dy] = letter === command ? [0, 0] : at;
      const from = at;
      const x = command === 'V' ? from[0] : dx + (own.at(command === 'H' ? -1 : -2) ?? 0);
      const y = command === 'H' ? from[1] : dy + (own.at(-1) ?? 0);
      at = command === 'Z' ? start : [x, y];
      if (command === 'M' && first === 0) start = at;
      if (command === 'C' || command === 'Q') points.push(...curve([from, ...pairs(own).map(([px, py]): Point => [px + dx, py + dy])]));
      else if (command === 'A') points.push(...arc(from, own, at));
      else points.push(at);
      if (TAKES[command] === 0) break;
    }
  }
  return points;
}

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

function pairs(numbers: number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, pair): Point => [numbers[pair * 2]!, numbers[pair * 2 + 1]!]);
}

/** De Casteljau's way along a Bézier curve of any degree. */
function curve(points: Point[]): Point[] {
  const between = (all: Point[], t: number): Point => all.length === 1 ? all[0]! : between(all.slice(1).map(([x, y], at): Point => [all[at]![0] + (x - all[at]![0]) * t, all[at]![1] + (y - all[at]![1]) * t]), t);
  return STEPS.map((t) => between(points, t));
}

/** From two ends to the middle of a circle, as SVG 2 says in appendix B.2.4; the arcs of our drawings have one radius. */
function arc([x1, y1]: Point, [given, , , isLarge, isSweep]: number[], [x2, y2]: Point): Point[] {
  const [halfX, halfY] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const radius = Math.max(given!, Math.hypot(halfX, halfY));
  const away = Math.sqrt(Math.max(0, (radius ** 2 - halfX ** 2 - halfY ** 2) / (halfX ** 2 + halfY ** 2))) * (isLarge === isSweep ? -1 : 1);
  const [cx, cy] = [away * halfY + (x1 + x2) / 2, -away * halfX + (y1 + y2) / 2];
  const start = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - start;
  if (isSweep && turn < 0) turn += 2 * Math.PI;
  if (!isSweep && turn > 0) turn -= 2 * Math.PI;
  return STEPS.map((t): Point => [cx + radius * Math.cos(start + turn * t), cy + radius * Math.sin(start + turn * t)]);
}
