import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emitLater } from './emit-later.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first key is passed on straight away, the others when somebody rests', () => {
  const emit = vi.fn();
  const { changed, isPending } = emitLater(emit, () => false);
  changed();
  expect(emit).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(30);
  expect(emit).toHaveBeenCalledTimes(1);
  for (let key = 0; key < 5; key++) vi.advanceTimersByTime(100), changed();
  expect([emit.mock.calls.length, isPending()]).toEqual([1, true]);
  vi.advanceTimersByTime(300);
  expect([emit.mock.calls.length, isPending()]).toEqual([2, false]);
});

test('somebody who never rests is heard all the same', () => {
  const emit = vi.fn();
  const { changed } = emitLater(emit, () => false);
  for (let key = 0; key < 100; key++) vi.advanceTimersByTime(100), changed();
  expect(emit.mock.calls.length).toBeGreaterThan(2);
});

test('the last key is passed on before a save, and every key during one', () => {
  const emit = vi.fn();
  let isSaving = false;
  const { changed, flush } = emitLater(emit, () => isSaving);
  changed();
  flush();
  expect(emit).toHaveBeenCalledTimes(1);
  flush();
  expect(emit).toHaveBeenCalledTimes(1);
  isSaving = true;
  changed();
  expect(emit).toHaveBeenCalledTimes(2);
});

test('nothing is passed on once the text is gone', () => {
  const emit = vi.fn();
  const { changed, stop } = emitLater(emit, () => false);
  changed();
  changed();
  stop();
  vi.advanceTimersByTime(5000);
  expect(emit).toHaveBeenCalledTimes(0);
});
