import { expect, test } from 'vitest';
import { withOffset } from './london-time.ts';

test.each([
  ['2026-11-23T15:30', '2026-11-23T15:30:00+00:00'],
  ['2026-06-01T09:00', '2026-06-01T09:00:00+01:00'],
  // The clocks go back on 25 October 2026 at 2am: half past one comes twice, and the first is meant.
  ['2026-10-24T23:59', '2026-10-24T23:59:00+01:00'],
  ['2026-10-25T01:30', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T02:00', '2026-10-25T02:00:00+00:00'],
  // They go forward on 28 March 2027 at 1am: half past one never comes.
  ['2027-03-28T00:59', '2027-03-28T00:59:00+00:00'],
  ['2027-03-28T01:30', '2027-03-28T01:30:00+00:00'],
  ['2027-03-28T02:00', '2027-03-28T02:00:00+01:00'],
  ['2026-01-01T00:00', '2026-01-01T00:00:00+00:00'],
])('%s in the United Kingdom is %s', (minute, whole) => expect(withOffset(minute)).toBe(whole));
