import { academicYear } from '../dates/academic-year.ts';

/** How far into the year the middle of a term is, as a fraction. */
const TERMS: Record<string, number> = { spring: 0.17, summer: 0.46, autumn: 0.83 };

/**
 * Where a time is on an axis of years: 2023 means 1 January 2023. A year and an academic year are placed at their middle.
 * Takes 2023, 2022-23, 2023-autumn and 2023-11-23; undefined for any other text.
 */
export function placeInTime(when: string): number | undefined {
  if (/^\d{4}$/.test(when)) return Number(when) + 0.5;
  const year = academicYear(when);
  if (year) return Number(year.starts.slice(0, 4)) + 1.17;
  const [, ofTerm, season] = /^(\d{4})-(spring|summer|autumn)$/.exec(when) ?? [];
  if (ofTerm) return Number(ofTerm) + TERMS[season!]!;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(when) ? Date.parse(when) : Number.NaN;
  if (Number.isNaN(moment)) return undefined;
  const start = Date.UTC(Number(when.slice(0, 4)), 0);
  return Number(when.slice(0, 4)) + (moment - start) / 31_557_600_000;
}
