import { expect, test } from 'vitest';
import { refuseStale } from './refuse-stale.ts';

const PATH = 'content/resources/wet-play-plan/index.mdx';
// From git hash-object, for "---\ntitle: Wet play\n---\n\nWörds.\n".
const SOURCE = '---\ntitle: Wet play\n---\n\nWörds.\n';
const NAME = 'bb02d7b9eb97b5780f494f6851be35e8c5592b60';
const host = (files: Record<string, string>) => (asked: string) => {
  expect(asked).toBe('/git/trees/main:content/resources/wet-play-plan');
  return Promise.resolve({ tree: Object.entries(files).map(([path, sha]) => ({ path, sha })) });
};

test('a page that is as it was when it was opened may be changed', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, host({ 'index.mdx': NAME, 'card.png': 'x' }))).resolves.toBeUndefined();
});

test('a page that somebody has published again since is not overwritten', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, host({ 'index.mdx': 'f'.repeat(40) }))).rejects.toThrow('This page has been changed on the site since you opened it. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.');
});

test('a page that was unpublished meanwhile may be saved, because there is nothing to lose', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, host({ 'card.png': 'x' }))).resolves.toBeUndefined();
  await expect(refuseStale({ path: PATH, source: SOURCE }, () => Promise.reject(Object.assign(new Error('Not Found'), { status: 404 })))).resolves.toBeUndefined();
});

test('when the host does not answer, nothing is saved', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, () => Promise.reject(Object.assign(new Error('Later'), { status: 503 })))).rejects.toThrow('Later');
});
