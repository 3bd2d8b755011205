import { expect, test } from 'vitest';
import { describeLastSave, describeOpenForm } from './describe-open-form.ts';

const words = { foundation: 'the Foundation', titleOf: (slug: string) => (slug === 'oak' ? 'Oak Primary' : undefined) };
const form = { isFoundation: false, isYou: false, since: '2026-07-01T13:05:00.000Z' };

test.each([
  [{ ...form, name: 'Hawthorn Lane', school: 'oak' }, 'Hawthorn Lane has had this open since 14:05.'],
  [{ ...form, school: 'oak' }, 'Somebody at Oak Primary has had this open since 14:05.'],
  [{ ...form, school: 'elm' }, 'Somebody else has had this open since 14:05.'],
  [{ ...form, isFoundation: true }, 'The Foundation has had this open since 14:05.'],
  [{ ...form, name: 'Hawthorn Lane', isYou: true }, 'You have had this open in another window, or on another computer, since 14:05.'],
])('%o', (open, says) => expect(describeOpenForm(open, words)).toBe(says));

test.each([[0, 'Saved just now by Oak, who may still be writing.'], [60, 'Saved 1 minute ago by Oak, who may still be writing.'], [300, 'Saved 5 minutes ago by Oak, who may still be writing.'], [3700, undefined]])('saved %s seconds ago', (seconds, says) => {
  expect(describeLastSave('Oak', 0, seconds * 1000)).toBe(says);
});
