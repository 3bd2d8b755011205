import { expect, test } from 'vitest';
import { refuseStale } from './refuse-stale.ts';

const PATH = 'content/resources/wet-play-plan/index.mdx';
// From git hash-object, for "---\ntitle: Wet play\n---\n\nWörds.\n".
const SOURCE = '---\ntitle: Wet play\n---\n\nWörds.\n';
const NAME = 'bb02d7b9eb97b5780f494f6851be35e8c5592b60';
const now = (name: string | null) => (asked: string) => {
  expect(asked).toBe(PATH);
  return Promise.resolve(name);
};

test('a page that is as it was when it was opened may be changed', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, now(NAME))).resolves.toBeUndefined();
});

test('a page that somebody has published again since is not overwritten', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, now('f'.repeat(40)))).rejects.toThrow('This page has been changed on the site since you opened it. Your words are still here. Choose “Compare the two” to put them together.');
});

test('a page that was unpublished meanwhile may be saved, because there is nothing to lose', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, now(null))).resolves.toBeUndefined();
});

test('when the host does not answer, nothing is saved', async () => {
  await expect(refuseStale({ path: PATH, source: SOURCE }, () => Promise.reject(Object.assign(new Error('Later'), { status: 503 })))).rejects.toThrow('Later');
});
