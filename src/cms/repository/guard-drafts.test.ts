import { expect, test } from 'vitest';
import { guardDrafts, type Drafts } from './guard-drafts.ts';

const DRAFT = 'cms/resources/lanyard-card/index';
const pull = { number: 3, head: { ref: DRAFT, sha: 'a'.repeat(40) }, labels: [] };

/** Decap's dealings with drafts, where one thing that is handed in is refused. */
function deal(status: number, open: object[]): Drafts {
  const nothing = () => Promise.resolve({});
  return new Proxy({ createPR: () => Promise.reject(Object.assign(new Error('Not kept.'), { status })), getPullRequests: () => Promise.resolve(open) } as unknown as Drafts, {
    get: (api, name) => (name in api ? api[name as keyof Drafts] : nothing),
  });
}

test('a draft that somebody else has handed in a moment before counts as handed in, and nothing else does', async () => {
  const handIn = (api: Drafts) => (guardDrafts(api, { isOpen: () => false }), api.createPR('Change', DRAFT));
  expect(await handIn(deal(422, [pull]))).toBe(pull);
  await expect(handIn(deal(422, []))).rejects.toThrow('Not kept.');
  await expect(handIn(deal(500, [pull]))).rejects.toThrow('Not kept.');
});

test('who began a draft is told by the address, which is verified, and not by a name alone', async () => {
  const api = deal(422, []);
  api.getPullRequestCommits = () => Promise.resolve([{ commit: { author: { name: 'Hawthorn Lane Primary', email: 'teacher@hawthorn-lane.example' } } }]);
  guardDrafts(api, { isOpen: () => false });
  expect(await api.getPullRequestAuthor(pull)).toBe('Hawthorn Lane Primary, teacher@hawthorn-lane.example');
});
