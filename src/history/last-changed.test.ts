import { expect, test } from 'vitest';
import { lastChanged } from './last-changed.ts';

const history = { changes: [{ commit: 'a', at: 1_793_100_000, file: 'content/a.mdx' }, { commit: 'b', at: Date.UTC(2027, 5, 1, 23, 30) / 1000, file: 'content/a.mdx' }], lost: [], removed: [], isWhole: true };

test('the day of the last change is the newest one, as clocks in the United Kingdom had it', () => expect(lastChanged(history, 'content/a.mdx')).toBe('2027-06-02'));

test('nothing is said of a file that is not known, or of a history that is not whole', () => {
  expect(lastChanged(history, 'content/b.mdx')).toBeUndefined();
  expect(lastChanged({ ...history, isWhole: false }, 'content/a.mdx')).toBeUndefined();
});
