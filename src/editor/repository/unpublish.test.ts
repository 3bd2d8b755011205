import { expect, test } from 'vitest';
import { unpublish } from './unpublish.ts';

const PATH = 'content/resources/wet-play-plan/index.mdx';
const OPTIONS = { collectionName: 'resources' };

/** A repository in which the first requests of one sort fail. */
function repository({ deletes = 0, drafts = 0 }) {
  const done: string[] = [];
  const fail = (left: number, what: string) => (left > 0 ? Promise.reject(new Error('The place where pages are kept does not answer.')) : Promise.resolve(done.push(what)));
  const api = { deleteFiles: (_: string[], __: string) => fail(deletes--, 'deleted'), editorialWorkflowGit: (..._: unknown[]) => fail(drafts--, 'drafted') };
  const waited: number[] = [];
  unpublish(api, async (time) => void waited.push(time));
  return { api, done, waited };
}

test('when nothing was unpublished, the message says that the page is still there', async () => {
  const { api, done } = repository({ deletes: 1 });
  await expect(api.deleteFiles([PATH], '')).rejects.toThrow('It is still on the site. The place where pages are kept does not answer.');
  expect(done).toEqual([]);
});

test('a draft that cannot be made at once is tried again', async () => {
  const { api, done, waited } = repository({ drafts: 2 });
  await api.deleteFiles([PATH], '');
  await api.editorialWorkflowGit([{ path: `/${PATH}` }], 'wet-play-plan', [], OPTIONS);
  expect([done, waited]).toEqual([['deleted', 'drafted'], [2000, 5000]]);
});

test('when it cannot be made at all, the message says that the page is off the site and where its text is', async () => {
  const { api } = repository({ drafts: 9 });
  await api.deleteFiles([PATH], '');
  await expect(api.editorialWorkflowGit([{ path: PATH }], 'wet-play-plan', [], OPTIONS)).rejects.toThrow('It is off the site, and could not be made a draft. Nothing is lost: its words are kept in the history.');
});

test('a draft of any other page is made as usual', async () => {
  const { api, waited } = repository({ drafts: 1 });
  await api.deleteFiles([PATH], '');
  await expect(api.editorialWorkflowGit([{ path: 'content/resources/other/index.mdx' }], 'other', [], OPTIONS)).rejects.toThrow('does not answer');
  expect(waited).toEqual([]);
});
