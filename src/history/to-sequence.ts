/** Numbers count seconds from here: the first day of 2020. They fit into a calendar until 2088. */
const BEGINNING = Date.UTC(2020, 0, 1) / 1000;

/** The number of a change that was made at a moment, in seconds since 1970: never lower than `least`, and never higher than a calendar may contain. */
export function toSequence(seconds: number, least: number): number {
  return Math.min(Math.max(Math.floor(seconds) - BEGINNING, least), 2_147_483_647);
}
