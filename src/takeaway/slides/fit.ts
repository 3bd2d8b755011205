import type { Line, Run } from '../../showing/deck.ts';
import { countLines, heightOf } from './text-height.ts';
import { LINE_HEIGHT, SIZES, type Place } from './slide-room.ts';

/** Text divided among slides, all in the same size of type. */
export interface Fitted {
  size: number;
  slides: Line[][];
}

/** The largest of these sizes in which a text fits a place; the last of them when it fits in none. */
export function sizeFor(text: string, sizes: readonly number[], { wide, high }: Place): number {
  return sizes.find((size) => countLines(text, size, wide, true) * size * LINE_HEIGHT <= high) ?? sizes.at(-1)!;
}

/**
 * Fits groups of lines to a place: in the largest type in which all of it fits on one slide, or else divided among slides of about the same length, between groups where
 * possible, or else between lines, between sentences, or at last between words. `small` are lines for the last slide.
 */
export function fit(groups: readonly Line[][], small: readonly Line[], place: Place): Fitted {
  const whole = [...groups.flat(), ...small];
  for (const size of SIZES.text) if (heightOf(whole, size, place.wide) <= place.high) return { size, slides: [whole] };
  const all = [...groups, ...(small.length ? [[...small]] : [])];
  // The smaller type only where it keeps together what belongs together.
  const isKept = (size: number) => all.every((group) => heightOf(group, size, place.wide) <= place.high);
  const size = SIZES.divided.find(isKept) ?? SIZES.divided.at(-1)!;
  return { size, slides: deal(all.flatMap((group) => divideGroup(group, size, place)), size, place) };
}

/** Deals groups out to as few slides as will hold them, about as much to each. */
function deal(groups: readonly Line[][], size: number, { wide, high }: Place): Line[][] {
  const heights = groups.map((group) => heightOf(group, size, wide));
  const pack = (most: number) => {
    const slides: Line[][] = [];
    let filled = Infinity;
    for (const [at, group] of groups.entries()) {
      if (filled + heights[at]! > most) slides.push([]), (filled = 0);
      slides.at(-1)!.push(...group);
      filled += heights[at]!;
    }
    return slides;
  };
  const least = pack(high);
  const each = heights.reduce((sum, height) => sum + height, 0) / least.length;
  for (let most = each; most < high; most += size / 2) {
    const even = pack(most);
    if (even.length <= least.length) return even;
  }
  return least;
}

/** A group as pieces that each fit: the whole of it, or its lines, or their sentences. */
function divideGroup(group: Line[], size: number, place: Place): Line[][] {
  const fits = (lines: readonly Line[]) => heightOf(lines, size, place.wide) <= place.high;
  if (fits(group)) return [group];
  return group.flatMap((line) => {
    if (fits([line])) return [[line]];
    return divideLine(line, cutsAtSentences).flatMap((sentence) => (fits([sentence]) ? [[sentence]] : divideLine(sentence, cutsAtWords).map((piece) => [piece])));
  });
}

/** How many characters of a sentence that is too long for a slide are on one. */
const MOST_LETTERS = 300;

function cutsAtSentences(text: string): number[] {
  return [...text.matchAll(/(?<=[.!?…۔؟][”’"')\]]*)\s+/gu)].map((found) => found.index + found[0].length);
}

function cutsAtWords(text: string): number[] {
  const cuts: number[] = [];
  for (let from = 0; text.length - from > MOST_LETTERS;) {
    const space = text.lastIndexOf(' ', from + MOST_LETTERS);
    cuts.push((from = space > from ? space + 1 : from + MOST_LETTERS));
  }
  return cuts;
}

/** A line as several, cut at these places of its text. Only the first has its mark; the others are moved in as far as it is. */
function divideLine(line: Line, findCuts: (text: string) => number[]): Line[] {
  const text = line.runs.map((run) => run.text).join('');
  const cuts = [0, ...findCuts(text)];
  const { mark, ...unmarked } = line;
  const next = mark === undefined ? unmarked : { ...unmarked, level: (line.level ?? 0) + 1 };
  return cuts.map((from, at): Line => ({ ...(at === 0 ? line : next), runs: cut(line.runs, from, cuts[at + 1] ?? text.length) })).filter(({ runs }) => runs.length > 0);
}

/** The runs between two places of their text, without spaces at the end. */
function cut(runs: readonly Run[], from: number, until: number): Run[] {
  let at = 0;
  const within = runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, until - at));
    at += run.text.length;
    return text ? [{ ...run, text }] : [];
  });
  const last = within.at(-1);
  return last ? [...within.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '') : [];
}
