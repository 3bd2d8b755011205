import { expect, test } from 'vitest';
import { askAboutUnsaved, describeUnsaved } from './unsaved-question.ts';

const at = Date.UTC(2026, 10, 24, 14, 32);
const words = { kind: 'resources', title: 'Wet play plan', at };

test.each<[string, string, string]>([
  ['2026-11-24T20:00:00Z', 'Wet play plan', 'Wet play plan, changed today at 14:32, not saved'],
  ['2026-11-25T08:00:00Z', 'Wet play plan', 'Wet play plan, changed yesterday at 14:32, not saved'],
  ['2026-12-01T08:00:00Z', ' ', 'A resource without a title, changed on 24 November 2026 at 14:32, not saved'],
])('says on %s which entry it is and when it was changed', (now, title, says) => expect(describeUnsaved({ ...words, title }, new Date(now))).toBe(says));

test('counts days and hours by the clocks of the United Kingdom, in summer too', () => {
  expect(describeUnsaved({ ...words, at: Date.UTC(2026, 5, 30, 23, 5) }, new Date('2026-07-01T08:00:00Z'))).toBe('Wet play plan, changed today at 00:05, not saved');
});

test('asks, and says what is lost and what has moved', () => {
  expect(askAboutUnsaved(words, {}, new Date(at))).toMatchInlineSnapshot(`
    "Wet play plan, changed today at 14:32, not saved.

    Your computer kept it. Use it? “Cancel” throws it away."
  `);
  expect(askAboutUnsaved(words, { lost: ['card.pdf', 'six.png'], hasMoved: true }, new Date(at))).toMatchInlineSnapshot(`
    "Wet play plan, changed today at 14:32, not saved.

    The page has been changed since. What was kept would take the place of that change in this form.

    Not kept: card.pdf, six.png. Choose them again before you save.

    Your computer kept it. Use it? “Cancel” throws it away."
  `);
});
