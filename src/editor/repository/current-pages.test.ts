import { expect, test } from 'vitest';
import type { LookUp } from '../published/look-up.ts';
import { currentPages } from './current-pages.ts';

const COMMIT = 'c'.repeat(40);

test('what has changed since the build is asked once for all who want to know it at the same moment, and again later', async () => {
  const asked: string[] = [];
  const lookUp = { about: async () => ({ commit: COMMIT }), entry: async () => ({ sha: 'built' }), file: async () => ({ pages: 1, entries: [['wet-play', 'Wet play']] }) } as unknown as LookUp;
  const ask = async (path: string) => (asked.push(path), { merge_base_commit: { sha: COMMIT }, files: [] });
  const pages = currentPages(lookUp, { ask, read: async () => '' });
  const [name, list] = await Promise.all([pages.nameOf('content/resources/wet-play/index.mdx'), pages.list('resources', 1)]);
  expect([name, list.isCurrent, asked.length]).toEqual(['built', true, 1]);
  await pages.nameOf('content/resources/wet-play/index.mdx');
  expect(asked.length).toBe(2);
});
