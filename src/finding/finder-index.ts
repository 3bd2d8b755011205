import { compareTitles, facetOf, valueOf, type Row } from './finder.ts';

/**
 * How many cards one file of cards holds. What somebody chooses lies scattered among thousands: with larger pieces, twelve cards from
 * twelve pieces would be more than 80 KB; with smaller ones, a choice of every sixth resource would take more than two requests.
 */
export const CARDS_IN_A_PIECE = 60;

/**
 * What a browser needs to choose among all resources and to count them, in a form that stays small: 10,000 resources are under 60 KB once
 * compressed. A resource is its number here; titles and summaries are in the pieces of cards. Numbers begin with the oldest, so that
 * a new resource changes the last piece alone.
 */
export interface FinderIndex {
  total: number;
  columns: Column[];
  /** A mark of each piece of cards. A piece with another mark is of another day's site, where a number may mean another resource. */
  pieces: string[];
  /** The labels of marks that the page has no box for. */
  labels: Record<string, string>;
}

/** What every resource has of one facet. The column without a key says which are translations and which are long overdue. */
export interface Column {
  key: string;
  values: string[];
  /** The sets of values that resources have, by their places in `values`; the most frequent first. */
  sets: number[][];
  /** One letter for each resource, in order: which of the sets it has. */
  rows: string;
}

/** What the orders take that few people ask for: the numbers of the resources by title, and the minutes of each by its number. */
export interface FinderOrders {
  title: number[];
  minutes: number[];
}

/** The values of the column without a key. */
export const [TRANSLATION, OVERDUE] = ['translation', 'overdue'] as const;

/** Letters begin after those that JSON has to escape, and leave out the ones it uses itself. */
const FIRST_LETTER = 35;
const BACKSLASH = 92;
/** Halves of characters: a set cannot be written as one of these alone. */
const [FIRST_HALF, AFTER_HALVES] = [0xd800, 0xe000];

/** Rows in the order in which they are numbered: the oldest first. */
export function numberRows(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.added === b.added ? compareTitles(b, a) : a.added < b.added ? -1 : 1));
}

/** Packs rows, as `numberRows` puts them, for a browser. `labels` has those of marks without a box on the page. */
export function packIndex(rows: readonly Row[], labels: Record<string, string> = {}): FinderIndex {
  const keys = [...new Set(rows.flatMap(({ marks }) => marks.map(facetOf)))];
  const pieces = Array.from({ length: Math.ceil(rows.length / CARDS_IN_A_PIECE) }, (_, at) => markPiece(rows, at));
  return {
    total: rows.length,
    columns: [
      packColumn('', rows.map(({ translation, overdue }) => [...(translation ? [TRANSLATION] : []), ...(overdue ? [OVERDUE] : [])])),
      ...keys.map((key) => packColumn(key, rows.map(({ marks }) => marks.filter((mark) => facetOf(mark) === key).map(valueOf)))),
    ],
    pieces,
    labels,
  };
}

/** Packs the orders of the same rows. */
export function packOrders(rows: readonly Row[]): FinderOrders {
  return { title: rows.map((_, at) => at).sort((a, b) => compareTitles(rows[a]!, rows[b]!)), minutes: rows.map(({ minutes }) => minutes) };
}

/** The mark of one piece: differs when other resources are in it, or in another order. */
export function markPiece(rows: readonly Row[], piece: number): string {
  // FNV-1a, 32 bits: two different pieces that could be mixed up are the same piece of two days, so a small hash is enough.
  let hash = 0x811c9dc5;
  for (const { slug } of rows.slice(piece * CARDS_IN_A_PIECE, (piece + 1) * CARDS_IN_A_PIECE)) for (const letter of `${slug} `) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The place of a set in its column, from its letter. */
export function setOf(letter: number): number {
  return letter - FIRST_LETTER - Number(letter > BACKSLASH) - (letter >= AFTER_HALVES ? AFTER_HALVES - FIRST_HALF : 0);
}

function packColumn(key: string, valuesOf: readonly (readonly string[])[]): Column {
  const values = [...new Set(valuesOf.flat())].sort();
  const numbers = new Map(values.map((value, at) => [value, at]));
  const named = valuesOf.map((some) => some.map((value) => numbers.get(value)!).sort((a, b) => a - b).join());
  const times = new Map<string, number>();
  for (const set of named) times.set(set, (times.get(set) ?? 0) + 1);
  const sets = [...times].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1)).map(([set]) => set);
  const places = new Map(sets.map((set, at) => [set, at]));
  return { key, values, sets: sets.map((set) => (set ? set.split(',').map(Number) : [])), rows: named.map((set) => letterOf(places.get(set)!)).join('') };
}

function letterOf(place: number): string {
  const letter = place + FIRST_LETTER;
  const past = letter >= BACKSLASH ? letter + 1 : letter;
  return String.fromCharCode(past >= FIRST_HALF ? past + AFTER_HALVES - FIRST_HALF : past);
}
