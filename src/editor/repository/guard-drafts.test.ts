import { beforeEach, describe, expect, test } from 'vitest';
import { decapDealings } from '../../../tests/decap-dealings.ts';
import { MemoryHost } from '../../../tests/memory-host.ts';
import type { Person } from '../../gateway/person.ts';
import { guardDrafts, type DraftApi } from './guard-drafts.ts';

const DRAFT = 'cms/resources/lanyard-card/index';
const pull = { number: 3, head: { ref: DRAFT, sha: 'a'.repeat(40) }, labels: [] };

/** Decap's dealings with drafts, where one thing that is handed in is refused. */
function deal(status: number, open: object[]): DraftApi {
  const nothing = () => Promise.resolve({});
  return new Proxy({ cmsLabelPrefix: 'cms/', createPR: () => Promise.reject(Object.assign(new Error('Not kept.'), { status })), getPullRequests: (_: unknown, __: unknown, predicate: (pull: object) => boolean) => Promise.resolve(open.filter(predicate)) } as unknown as DraftApi, {
    get: (api, name) => (name in api ? api[name as keyof DraftApi] : nothing),
  });
}

test('a draft that somebody else has handed in a moment before counts as handed in, and nothing else does', async () => {
  const handIn = (api: DraftApi) => (guardDrafts(api, { isOpen: () => false }), api.createPR('Change', DRAFT));
  expect(await handIn(deal(422, [pull]))).toBe(pull);
  await expect(handIn(deal(422, []))).rejects.toThrow('Not kept.');
  await expect(handIn(deal(500, [pull]))).rejects.toThrow('Not kept.');
});

test.each([
  ['This does not fit what is kept already. Choose “Compare the two” to put both together.', 1],
  ['A name stands beside a role. Take it out.', 0],
])('a save that is refused with “%s” offers the comparison %i times', async (message, times) => {
  const api = deal(422, []);
  let offered = 0;
  api.editorialWorkflowGit = () => Promise.reject(Object.assign(new Error(message), { status: 422 }));
  guardDrafts(api, { isOpen: () => true, refusedStale: () => void offered++ });
  await expect(api.editorialWorkflowGit([], 'lanyard-card/index', [], { collectionName: 'resources' })).rejects.toThrow(message);
  expect(offered).toBe(times);
});

test('who began a draft is told by the address, which is verified, and not by a name alone', async () => {
  const api = deal(422, []);
  api.getPullRequestCommits = () => Promise.resolve([{ commit: { author: { name: 'Hawthorn Lane Primary', email: 'teacher@hawthorn-lane.example' } } }]);
  guardDrafts(api, { isOpen: () => false });
  expect(await api.getPullRequestAuthor(pull)).toBe('Hawthorn Lane Primary, teacher@hawthorn-lane.example');
});

describe('through our gateway', () => {
  const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };
  const neighbour: Person = { email: 'teacher@other-school.example', name: 'Other School', roles: [] };
  const foundation: Person = { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] };
  const PAGE = 'content/resources/wet-play-plan/index.mdx';
  const SLUG = 'wet-play-plan/index';
  const NAME = `cms/resources/${SLUG}`;
  const page = (words: string) => `---\ntitle: Wet play plan\n---\n\n${words}\n`;
  const TAKEN = /^Somebody else has begun to change this page since you opened it\./;
  let host: MemoryHost;

  /** A computer on which somebody sits before a form. `lose` is asked of each request whether it, or only its answer, is lost. */
  function sitDown(person: Person, lose: (asked: string) => 'request' | 'answer' | undefined = () => undefined) {
    const api = decapDealings(host, person, async (asked, send) => {
      const lost = lose(asked);
      if (lost !== 'request') {
        const answer = await send();
        if (!lost) return answer;
      }
      return Response.json({ message: 'The editor could not be reached.' }, { status: 503 });
    });
    const guard = guardDrafts(api, { isOpen: () => true, form: () => 'form' });
    return {
      api, guard,
      /** Opens the draft, if there is one; says so. */
      open: () => api.getBranchPullRequest(NAME).then(() => (guard.opened(NAME), true), () => false),
      save: (words: string, unpublished = false) => api.editorialWorkflowGit([{ path: `/${PAGE}`, raw: page(words) }], SLUG, [], { collectionName: 'resources', unpublished }),
    };
  }

  const drafts = () => host.pulls.filter(({ state }) => state === 'open').map(({ labels, sha }) => [labels, host.read(sha, PAGE)]);

  beforeEach(() => {
    host = new MemoryHost({ [PAGE]: page('Published.') });
  });

  /** The requests of a save, and of the reading after it. */
  async function requestsOf(act: (desk: ReturnType<typeof sitDown>) => Promise<unknown>, from: MemoryHost = host): Promise<number> {
    let count = 0;
    host = from;
    const desk = sitDown(teacher, () => void count++);
    await act(desk);
    return count;
  }

  test('a first save is told as saved exactly when it is, whichever request or answer is lost, and the next one adds to it', async () => {
    const count = await requestsOf((desk) => desk.save('First.'));
    for (let lost = 1; lost <= count; lost++) {
      for (const what of ['request', 'answer'] as const) {
        host = new MemoryHost({ [PAGE]: page('Published.') });
        let at = 0;
        const desk = sitDown(teacher, () => (++at === lost ? what : undefined));
        const isTold = await desk.save('First.').then(() => true, () => false);
        expect(drafts(), `${lost} ${what}`).toEqual(isTold ? [[['cms/draft'], page('First.')]] : []);
        // After the first try, whether it went well or not, Decap believes that there is a draft.
        await desk.save('Second.', true);
        expect(drafts()).toEqual([[['cms/draft'], page('Second.')]]);
        expect(host.pulls).toHaveLength(1);
      }
    }
  });

  test('a save after which nothing can be reached is told as not saved, and the next one is whole, with no word of somebody else', async () => {
    const count = await requestsOf((desk) => desk.save('First.'));
    for (const isLater of [false, true]) {
      for (let lost = 1; lost <= count; lost++) {
        host = new MemoryHost({ [PAGE]: page('Published.') });
        let isDown = false;
        let at = 0;
        const desk = sitDown(teacher, () => (isDown && ++at >= lost ? (at === lost ? 'answer' : 'request') : undefined));
        if (isLater) await desk.save('Before.');
        isDown = true;
        await desk.save('First.', isLater).catch(() => undefined);
        isDown = false;
        await desk.save('Second.', true);
        expect(drafts(), `${lost}`).toEqual([[['cms/draft'], page('Second.')]]);
        expect(host.pulls).toHaveLength(1);
      }
    }
  });

  test('a new page whose first save may have arrived keeps its name, and only what this form has begun is taken back', async () => {
    let isDown = true;
    const desk = sitDown(teacher, (asked) => (isDown && asked === 'POST /git/refs' ? 'answer' : isDown && asked.startsWith('GET /pulls') ? 'request' : undefined));
    await expect(desk.save('First.')).rejects.toThrow('could not be reached');
    expect(host.refs.has(NAME)).toBe(true);
    isDown = false;
    await desk.guard.discardUnfinished();
    expect(host.refs.has(NAME)).toBe(false);
    await desk.save('Second.');
    await desk.guard.discardUnfinished();
    expect(drafts()).toEqual([[['cms/draft'], page('Second.')]]);
  });

  test('what somebody else has begun is kept from a form that was opened before, and so is what one has begun oneself on another computer', async () => {
    const [first, second, own] = [sitDown(teacher), sitDown(neighbour), sitDown(teacher)];
    await first.save('First.');
    await expect(second.save('Second.')).rejects.toThrow(TAKEN);
    await expect(own.save('Third.')).rejects.toThrow(/^You have begun to change this page elsewhere/);
    await expect(own.save('Third.', true)).rejects.toThrow(TAKEN);
    expect(drafts()).toEqual([[['cms/draft'], page('First.')]]);
    expect(await own.open()).toBe(true);
    await own.save('Third.', true);
    await expect(first.save('Fourth.', true)).rejects.toThrow('Somebody else has saved this page since you opened it.');
    expect(drafts()).toEqual([[['cms/draft'], page('Third.')]]);
  });

  test('a form that is open while its draft is published does not put old words over what the Foundation has changed in it', async () => {
    const [desk, office] = [sitDown(teacher), sitDown(foundation)];
    await desk.save('First.');
    await office.open();
    await office.save('Better.', true);
    await office.api.mergePR(await office.api.getBranchPullRequest(NAME));
    await expect(desk.save('First, and more.', true)).rejects.toThrow('This page has been published since you opened it, and has changed by that.');
    expect(drafts()).toEqual([]);
  });

  test('a draft that is published is put away by the gateway, and not once more by the editor', async () => {
    const [desk, office] = [sitDown(teacher), sitDown(foundation)];
    await desk.save('First.');
    const pull = await office.api.getBranchPullRequest(NAME);
    await office.api.mergePR(pull);
    // Somebody begins anew at this very moment.
    await sitDown(neighbour).save('Anew.');
    await office.api.deleteBranch(NAME);
    expect(drafts()).toEqual([[['cms/draft'], page('Anew.')]]);
  });

  test('no way to the repository lets Decap stop everybody over a draft without a label', async () => {
    const bare = { ...pull, labels: [] };
    const api = deal(422, [bare]);
    guardDrafts(api, { isOpen: () => false });
    expect(await api.getPullRequests(undefined, 'open', ({ labels }) => !labels.length)).toEqual([]);
    expect(await api.getPullRequests(undefined, 'open', () => true)).toEqual([{ ...bare, labels: [{ name: 'cms/draft' }] }]);
  });
});
