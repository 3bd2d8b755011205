import { expect, test } from 'vitest';
import type { History } from './history.ts';
import { textChanged } from './text-changed.ts';

const A = 'content/news/a.mdx';
const B = 'content/news/b.mdx';
const day = (of: number) => Date.UTC(2026, 10, of, 10) / 1000;
const history: History = {
  isWhole: true, lost: [], removed: [],
  changes: [
    { commit: '1', at: day(1), file: A, blob: 'one' }, { commit: '2', at: day(2), file: A, blob: 'two' }, { commit: '3', at: day(3), file: A }, { commit: '4', at: day(4), file: A, blob: 'two' },
    { commit: '5', at: day(5), file: A, movedTo: B }, { commit: '5', at: day(5), file: B, blob: 'two' },
  ],
};

test('a page was changed when its text was, not when it was put back as it had been or got another address', () => {
  expect(textChanged(history, B)).toBe('2026-11-02');
});

test('nobody is told of a change that is not known', () => {
  expect(textChanged({ ...history, isWhole: false }, B)).toBeUndefined();
  expect(textChanged(history, 'content/news/other.mdx')).toBeUndefined();
});
