import { afterEach, expect, test, vi } from 'vitest';
import { whenDrawn } from './when-drawn.ts';

afterEach(() => vi.unstubAllGlobals());

test('everybody who asks is called once for each picture of the screen, and one observer does it for all', () => {
  const observers: (() => void)[] = [];
  const frames: (() => void)[] = [];
  vi.stubGlobal('MutationObserver', class {
    constructor(seen: () => void) {
      observers.push(seen);
    }
    observe() {}
  });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  const [page, called] = [{ body: {} } as Document, [] as string[]];
  whenDrawn(page, () => called.push('one'));
  whenDrawn(page, () => called.push('two'));
  expect(observers).toHaveLength(1);
  observers[0]!();
  observers[0]!();
  expect(frames).toHaveLength(1);
  frames[0]!();
  expect(called).toEqual(['one', 'two']);
  observers[0]!();
  expect(frames).toHaveLength(2);
  whenDrawn({ body: {} } as Document, () => undefined);
  expect(observers).toHaveLength(2);
});
