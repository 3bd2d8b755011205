import { showDay, showTerm } from '../dates/show-dates.ts';
import { text } from './text.ts';
import { placeInTime } from './time-axis.ts';

/** One number and when it was counted. */
export interface Point {
  when: string;
  count: number;
  note?: string;
}

/** A bar chart on an axis of time, ready to draw. Across, in hundredths of the width; up, in hundredths of the height from zero. */
export interface Chart {
  bars: { x: number; height: number; when?: string; value?: string }[];
  /** How wide each bar is, never so wide that it touches the next. */
  width: number;
  /** Lines across, from zero to above the tallest bar. */
  lines: { height: number; value: string }[];
  /** Where the years begin, when there are few enough to tell apart. */
  years: number[];
  /** The chart as text, for someone who does not see it. */
  description: string;
}

/** Where the last bar is; the rest of the width is for half of its label. */
const RIGHT = 90;

/** How far apart labels have to be so that they do not touch on a narrow phone, in hundredths of the width. */
const ROOM = { when: 24, value: 15 };

/**
 * The bars of some figures. They begin at zero and are placed by their time, so that years without a figure stay empty.
 * Undefined for a single figure, which needs no chart, or when a time is in words and cannot be put on an axis.
 */
export function drawChart(points: readonly Point[]): Chart | undefined {
  const times = points.map(({ when }) => placeInTime(when));
  if (points.length < 2 || !times.every((time) => time !== undefined)) return undefined;
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (first === last) return undefined;
  const most = Math.max(...points.map(({ count }) => count));
  const step = stepFor(most);
  const top = step * Math.max(1, Math.ceil(most / step));
  // The numbers of the lines are to the left of the first bar.
  const left = 9 + 3 * show(top).length;
  const across = (time: number) => round(left + ((time - first) / (last - first)) * (RIGHT - left));
  const places = times.map(across);
  const tallest = points.reduce((best, { count }, at) => (count > points[best]!.count ? at : best), 0);
  const [named, valued] = [pick(places, ROOM.when, []), pick(places, ROOM.value, [tallest])];
  const starts = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, at) => Math.ceil(first) + at);
  return {
    bars: points.map(({ when, count, note }, at) => ({
      x: places[at]!,
      height: round((count / top) * 100),
      when: named.has(at) ? shortTime(when) : undefined,
      value: valued.has(at) ? `${show(count)}${note ? '*' : ''}` : undefined,
    })),
    width: Math.min(6, ...places.slice(1).map((x, at) => round(Math.max(0.5, 0.7 * Math.abs(x - places[at]!))))),
    lines: Array.from({ length: top / step + 1 }, (_, at) => ({ height: round(((at * step) / top) * 100), value: show(at * step) })),
    years: starts.length <= 30 ? starts.map(across) : [],
    description: describePoints(points, tallest),
  };
}

/** A time as people read it: "2023", "2022-23", "Autumn term 2023", "23 November 2023"; any other text is unchanged. */
export function showTime(when: string): string {
  if (/^\d{4}-(?:spring|summer|autumn)$/.test(when)) return showTerm(when);
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? showDay(when) : when;
}

/** A time as the label under a bar, where there is little room. */
function shortTime(when: string): string {
  const [year = '', season = ''] = when.split('-');
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return `${when.slice(5, 7)}/${year}`;
  return /^[a-z]+$/.test(season) ? `${season} ${year}` : when;
}

/** From zero upwards in four or five steps of 1, 2 or 5, times a power of ten. */
function stepFor(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power);
}

/** The positions whose labels fit beside each other: the first, the last and those in `always`, then as many others as there is room for. */
function pick(places: readonly number[], room: number, always: readonly number[]): Set<number> {
  const picked = new Set<number>();
  for (const at of [...always, 0, places.length - 1, ...places.keys()]) {
    if ([...picked].every((other) => Math.abs(places[other]! - places[at]!) >= room)) picked.add(at);
  }
  return picked;
}

function describePoints(points: readonly Point[], tallest: number): string {
  const say = ({ count, note, when }: Point) => text.chart.point(`${note ? `${note} ` : ''}${show(count)}`, showTime(when));
  const [first, last] = [points[0]!, points.at(-1)!];
  const between = points.length > 2 ? text.chart.most(say(points[tallest]!)) : text.chart.between;
  return `${text.chart.all(capital(say(first)), say(last))}${between}${text.chart.table}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function show(count: number): string {
  return count.toLocaleString('en-GB');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
