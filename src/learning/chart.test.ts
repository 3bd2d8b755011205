import { describe, expect, test } from 'vitest';
import { academicYear } from '../dates/academic-year.ts';
import { drawChart, showTime } from './chart.ts';
import { placeInTime } from './time-axis.ts';

const yearly = (from: number, counts: number[]) => counts.map((count, at) => ({ when: String(from + at), count }));

describe('figures over time', () => {
  test('two figures are six years apart, from zero, and the chart has a description', () => {
    const chart = drawChart([{ when: '2017', count: 27 }, { when: '2023', count: 187 }])!;
    expect(chart.bars).toEqual([{ x: 18, height: 13.5, when: '2017', value: '27' }, { x: 90, height: 93.5, when: '2023', value: '187' }]);
    expect(chart.lines.map(({ value }) => value)).toEqual(['0', '50', '100', '150', '200']);
    expect(chart.lines[0]!.height).toBe(0);
    expect(chart.years).toHaveLength(6);
    expect(chart.description).toBe('27 in 2017, and 187 in 2023. We have no figures for the time between. The table below has every figure.');
  });

  test('a year without a figure stays empty', () => {
    const [a, b, c] = drawChart([{ when: '2020', count: 1 }, { when: '2021', count: 2 }, { when: '2024', count: 3 }])!.bars;
    expect((c!.x - b!.x) / (b!.x - a!.x)).toBeCloseTo(3, 2);
  });

  test('of twenty figures only as many are labelled as fit, among them the first, the last and the highest', () => {
    const counts = [3, 5, 9, 14, 20, 26, 31, 40, 52, 61, 88, 70, 66, 64, 60, 58, 57, 55, 54, 53];
    const { bars } = drawChart(yearly(2004, counts))!;
    const xs = (key: 'when' | 'value') => bars.filter((bar) => bar[key]).map(({ x }) => x);
    for (const places of [xs('when'), xs('value')]) for (const [at, x] of places.slice(1).entries()) expect(x - places[at]!).toBeGreaterThanOrEqual(15);
    expect(bars.filter(({ value }) => value).map(({ value }) => value)).toEqual(expect.arrayContaining(['3', '88', '53']));
    const chart = drawChart(yearly(2004, counts))!;
    expect(chart.width).toBeLessThan(bars[1]!.x - bars[0]!.x);
    expect(bars.every(({ height }) => height > 0 && height <= 100)).toBe(true);
  });

  test('a figure with a note is marked, and the description includes the note', () => {
    const chart = drawChart([{ when: '2020', count: 5 }, { when: '2021', count: 75, note: 'more than' }])!;
    expect(chart.bars[1]!.value).toBe('75*');
    expect(chart.description).toBe('5 in 2020, and more than 75 in 2021. We have no figures for the time between. The table below has every figure.');
  });

  test('figures that are all zero still have an axis', () => {
    expect(drawChart(yearly(2020, [0, 0]))!.lines.map(({ value }) => value)).toEqual(['0', '1']);
  });

  test('one figure, or a time in words, is a table without a chart', () => {
    expect(drawChart([{ when: '2020', count: 5 }])).toBeUndefined();
    expect(drawChart([{ when: '2020', count: 5 }, { when: 'later', count: 6 }])).toBeUndefined();
  });

  test('times are put in order whatever their form', () => {
    const times = ['2022', '2022-autumn', '2022-12-31', '2022-23', '2023-summer', '2023'].map((when) => placeInTime(when)!);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(['Next cohort', '2022-24', '2022-13-01', ''].map(placeInTime)).toEqual([undefined, undefined, undefined, undefined]);
    expect(['2022', '2022-23', '2022-autumn', '2022-12-31'].map(showTime)).toEqual(['2022', '2022-23', 'Autumn term 2022', '31 December 2022']);
  });

  test('an academic year joins two years that follow each other', () => {
    expect(academicYear('2026-27')).toEqual({ starts: '2026-09-01', ends: '2027-08-31' });
    expect(academicYear('1999-00')).toEqual({ starts: '1999-09-01', ends: '2000-08-31' });
    expect(academicYear('2026-28')).toBeUndefined();
  });
});
