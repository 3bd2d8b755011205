import { expect, test } from 'vitest';
import { nameCommits, type CommitApi } from './name-commits.ts';

async function named(collectionName: string, path: string, raw: string, newEntry = false): Promise<string> {
  let said = '';
  const api: CommitApi = { persistFiles: (_, __, { commitMessage = '' }) => Promise.resolve(void (said = commitMessage)), deleteFiles: (_, message) => Promise.resolve(void (said = message)) };
  nameCommits(api);
  await (raw ? api.persistFiles([{ path, raw }], [], { collectionName, newEntry }) : api.deleteFiles([path], 'Take away'));
  return said;
}

test('the history says of each save which page it is, by its title, and what is done', async () => {
  const page = (title: string) => `---\ntitle: ${title}\n---\n\nWords.\n`;
  expect(await named('resources', 'content/resources/wet-play-plan/index.mdx', page('Wet play plan'), true)).toBe('Wet play plan: share');
  expect(await named('resources', 'content/resources/wet-play-plan/index.mdx', page('"Calm: corner"'))).toBe('Calm: corner: change');
  expect(await named('trials', 'content/trials/script-at-oak.mdx', '---\nresource: x\n---\n', true)).toBe('Script at oak: share');
  expect(await named('settings', 'content/settings.yml', 'name: Oak\n')).toBe('Settings: change');
  expect(await named('resources', 'content/resources/wet-play-plan/index.mdx', '')).toBe('Wet play plan: take down');
});
