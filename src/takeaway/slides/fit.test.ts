import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line } from '../../showing/deck.ts';
import { fit } from './fit.ts';
import { PLACES } from './slide-room.ts';
import { heightOf } from './text-height.ts';

const text = (lines: readonly Line[]) => lines.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ').split(/\s+/).join('');
const words = fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,12}[.?]?$/), fc.stringMatching(/^[A-Z]{60,90}$/)), { minLength: 1, maxLength: 120 }).map((all) => all.join(' '));
const line: fc.Arbitrary<Line> = fc.record({ runs: fc.array(words.map((one) => ({ text: one })), { minLength: 1, maxLength: 2 }), level: fc.nat(2) });

test('whatever is written, all of it is on slides, in order, and none of them holds more than it has room for', () => {
  fc.assert(fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (groups) => {
    const { size, slides } = fit(groups, [], PLACES.text);
    expect(text(slides.flat())).toBe(text(groups.flat()));
    for (const lines of slides) expect(heightOf(lines, size, PLACES.text.wide)).toBeLessThanOrEqual(PLACES.text.high);
    expect(size).toBeGreaterThanOrEqual(24);
  }), { numRuns: Number(process.env.FUZZ ?? 200) });
});

test('what is short is large, and a divided text is spread evenly', () => {
  const lines = (count: number): Line[][] => Array.from({ length: count }, (_, at) => [{ runs: [{ text: `Item ${at}` }], mark: '•' }]);
  expect(fit(lines(2), [], PLACES.text)).toMatchObject({ size: 44, slides: [{ length: 2 }] });
  expect(fit(lines(9), [], PLACES.text).slides.map(({ length }) => length)).toEqual([5, 4]);
});
