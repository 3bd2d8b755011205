import { expect, test } from 'vitest';
import { isGone, isWhole, showKept } from './answers.ts';

test('only a whole answer of our own is worth keeping', () => {
  const ours = { status: 200, type: 'basic' as const, redirected: false };
  expect(isWhole(ours)).toBe(true);
  for (const other of [{ status: 206 }, { status: 404 }, { status: 500 }, { type: 'opaque' as const }, { type: 'opaqueredirect' as const, status: 0 }, { type: 'cors' as const }, { redirected: true }]) expect(isWhole({ ...ours, ...other })).toBe(false);
});

test('a page that was taken down is known by its answer; a server in trouble is not such an answer', () => {
  expect([404, 410, 200, 301, 500, 503].map((status) => isGone({ status }))).toEqual([true, true, false, false, false, false]);
});

test('a kept page says of which moment it is, and keeps the policy it came with', async () => {
  const copy = new Response('<!DOCTYPE html><html lang="en-GB"><p>Words', { headers: { 'Content-Security-Policy': "default-src 'none'", 'Content-Type': 'text/html', 'Content-Encoding': 'br', 'Content-Length': '7', ETag: '"x"' } });
  const shown = await showKept(copy, { on: Date.UTC(2026, 10, 12, 9) });
  expect(await shown.text()).toBe('<!DOCTYPE html><html data-kept="2026-11-12T09:00:00.000Z" lang="en-GB"><p>Words');
  expect(Object.fromEntries(shown.headers)).toEqual({ 'content-security-policy': "default-src 'none'", 'content-type': 'text/html' });
});
