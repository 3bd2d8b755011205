import { expect, test } from 'vitest';
import { readDraftsForLists, type DraftState } from './drafts-for-lists.ts';

const ALL = { entries: [{ slug: 'one' }, { slug: 'two' }], pagination: 0 };

type State = DraftState['editorialWorkflow'] & { known: readonly string[] };

/** Decap’s class, and a state in which a list of drafts is said to be complete. */
function begin() {
  const where = { isList: false, reads: 0 };
  const backend = { unpublishedEntries: async () => (where.reads++, ALL) };
  const drafts = readDraftsForLists(backend, () => where.isList);
  const paths = (known: readonly string[]): State => ({ known, hasIn: (path) => known.includes(path.join('.')), deleteIn: (path) => paths(known.filter((one) => one !== path.join('.'))) as never });
  const state = { editorialWorkflow: paths(['entities.resources', 'pages.ids']) };
  return { where, backend, drafts, state };
}

test('a form reads no draft but its own, and a list that is opened later reads them all', async () => {
  const { where, backend, drafts, state } = begin();
  expect(await backend.unpublishedEntries()).toEqual({ entries: [], pagination: 0 });
  expect(where.reads).toBe(0);
  expect(drafts.correct(state).editorialWorkflow.known).toEqual(['entities.resources']);
  where.isList = true;
  expect(await backend.unpublishedEntries()).toBe(ALL);
  expect(drafts.correct(state)).toBe(state);
});

test('a list that could not be read is read again', async () => {
  const { where, drafts, state } = begin();
  where.isList = true;
  const failing = { unpublishedEntries: async (): Promise<unknown> => Promise.reject(new Error('no')) };
  readDraftsForLists(failing, () => true);
  await expect(failing.unpublishedEntries()).rejects.toThrow('no');
  expect(drafts.correct(state)).not.toBe(state);
});
