import { afterEach, expect, test, vi } from 'vitest';
import { storePrefill, takePrefill } from './prefill.ts';

afterEach(() => vi.unstubAllGlobals());

const PREFILL = { values: { title: 'Calm corner' }, pictures: [{ name: 'a.webp', type: 'image/webp', bytes: new Uint8Array([1, 2]) }], notes: ['Look.'] };

test('what is stored is taken once', async () => {
  const kept = new Map<string, Response>();
  vi.stubGlobal('caches', { open: async () => ({ put: async (at: string, what: Response) => void kept.set(at, what), match: async (at: string) => kept.get(at) }), delete: async () => kept.clear() });
  await storePrefill(PREFILL);
  expect(await takePrefill()).toEqual({ kind: 'resources', ...PREFILL });
  expect(await takePrefill()).toBeUndefined();
});

test.each([
  ['has no room', { open: async () => ({ put: () => Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError')) }) }],
  ['may store nothing', { open: () => Promise.reject(new DOMException('An attempt was made to break through the security policy of the user agent.', 'SecurityError')) }],
])('a browser that %s says so in a sentence', async (_, caches) => {
  vi.stubGlobal('caches', caches);
  await expect(storePrefill(PREFILL)).rejects.toThrow('This browser has no room left to pass it on to the form, or may store nothing for this site. Nothing was changed. Make some room on this computer, or use another browser, and try again.');
});
