import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { academicYearOf } from '../dates/academic-year.ts';
import { cohortsOf } from './cohorts.ts';

const school = (title: string, joined: string, left?: string) => ({ title, joined, ...(left ? { left } : {}) });
const cohorts = (today: string, ...schools: ReturnType<typeof school>[]) =>
  cohortsOf({ schools, today } as unknown as Catalogue).map(({ year, joined, left, partners }) => [year, joined.map(({ title }) => title).join(' '), left.map(({ title }) => title).join(' '), partners]);

test('schools are counted at the end of each year in which one joined or left, and today', () => {
  expect(cohorts('2026-11-23', school('Oak', '2021-09-01'), school('Elm', '2022-08-31'), school('Ash', '2024-01-10', '2026-09-01'), school('Fir', '2026-11-23'))).toEqual([
    ['2026-27', 'Fir', 'Ash', 3],
    ['2023-24', 'Ash', '', 3],
    ['2021-22', 'Elm Oak', '', 2],
  ]);
});

test('nobody has joined or left whose day is still to come; a school still belongs on its last day', () => {
  expect(cohorts('2026-07-21', school('Oak', '2025-09-01', '2026-07-21'), school('Elm', '2026-09-01'))).toEqual([['2025-26', 'Oak', '', 1]]);
  expect(cohorts('2026-07-22', school('Oak', '2025-09-01', '2026-07-21'))).toEqual([['2025-26', 'Oak', 'Oak', 0]]);
});

test('a partnership without schools has no history', () => expect(cohorts('2026-11-23')).toEqual([]));

test.each([['2026-08-31', '2025-26'], ['2026-09-01', '2026-27'], ['1999-12-01', '1999-00']])('%s falls in %s', (day, year) => expect(academicYearOf(day)).toBe(year));
