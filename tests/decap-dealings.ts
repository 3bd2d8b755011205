import type { DraftApi } from '../src/editor/repository/guard-drafts.ts';
import { createGateway } from '../src/gateway/gateway.ts';
import type { Person } from '../src/gateway/person.ts';
import type { MemoryHost } from './memory-host.ts';

type Pull = Awaited<ReturnType<DraftApi['createPR']>>;
type File = { path: string; sha?: string | null; raw?: string };

/** An error as the editor makes it of an answer. */
export const failure = (status: number, message: string) => Object.assign(new Error(message), { status });

/**
 * How Decap 3.16.3 deals with drafts (decap-cms-backend-github, API.js), request by request, in the name of a person and through the gateway,
 * as far as we guard it. Its own package runs only in a browser. `before` may stop a request, or its answer.
 */
export function decapDealings(host: MemoryHost, person: Person, before: (asked: string, send: () => Promise<Response>) => Promise<Response> = (_, send) => send()): DraftApi {
  const gateway = createGateway({ identify: () => Promise.resolve(person), forward: host.forward });
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const request = new Request(`https://site.example/api/git/github${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const answer = await before(`${method} ${path}`, async () => (await gateway(request))!);
    const value = (answer.status === 204 ? undefined : await answer.json()) as T & { message?: string };
    if (!answer.ok) throw failure(answer.status, value.message ?? '');
    return value;
  };
  const hasLabel = (pull: Pull) => pull.labels.some(({ name }) => name.startsWith('cms/'));
  const api: DraftApi = {
    branch: 'main',
    cmsLabelPrefix: 'cms/',
    commitAuthor: { email: person.email },
    request: (path) => ask('GET', path),
    getPullRequests: async (draft, state, predicate) => (await ask<Pull[]>('GET', `/pulls?${draft ? `head=partnership:${draft}&` : ''}base=main&state=${state}&per_page=100`)).filter((pull) => pull.head.ref.startsWith('cms/') && predicate(pull)),
    async getBranchPullRequest(draft) {
      const [pull] = await api.getPullRequests(draft, 'open', hasLabel);
      if (!pull) throw Object.assign(new Error('content is not under editorial workflow'), { notUnderEditorialWorkflow: true });
      return pull;
    },
    getPullRequestCommits: (number) => ask('GET', `/pulls/${number}/commits`),
    getPullRequestAuthor: () => Promise.resolve(undefined),
    getHeadReference: (draft) => Promise.resolve(`partnership:${draft}`),
    getDifferences: (from, to) => ask('GET', `/compare/${from}...${to}`),
    getBranch: (draft) => ask('GET', `/branches/${encodeURIComponent(draft)}`),
    rebaseBranch: async (draft) => ({ sha: (await api.getBranch(draft)).commit.sha }),
    createCommit: (message, tree, parents) => ask('POST', '/git/commits', { message, tree, parents }),
    commit: (message, tree) => ask('POST', '/git/commits', { message, tree: (tree as { sha: string }).sha, parents: [(tree as { parentSha: string }).parentSha] }),
    createRef: (type, draft, sha) => ask('POST', '/git/refs', { ref: `refs/${type}/${draft}`, sha }),
    createBranch: (draft, sha) => api.createRef('heads', draft, sha),
    patchBranch: (draft, sha, { force = false } = {}) => ask('PATCH', `/git/refs/heads/${encodeURIComponent(draft)}`, { sha, force }),
    deleteBranch: (draft) => ask('DELETE', `/git/refs/heads/${encodeURIComponent(draft)}`),
    createPR: (title, draft) => ask('POST', '/pulls', { title, body: '', head: `partnership:${draft}`, base: 'main' }),
    setPullRequestStatus: (pull, status) => ask('PUT', `/issues/${pull.number}/labels`, { labels: [`cms/${status}`] }),
    closePR: (number) => ask('PATCH', `/pulls/${number}`, { state: 'closed' }),
    mergePR: (pull) => ask('PUT', `/pulls/${pull.number}/merge`, { sha: pull.head.sha, merge_method: 'merge' }),
    forceMergePR: () => Promise.resolve(undefined),
    async editorialWorkflowGit(files, slug, _, { collectionName, unpublished, status = 'draft' }) {
      const draft = `cms/${collectionName}/${slug}`;
      const blobs = await Promise.all((files as File[]).map(async ({ path, raw }) => ({ path: path.replace(/^\//, ''), mode: '100644', type: 'blob', sha: (await ask<{ sha: string }>('POST', '/git/blobs', { content: raw, encoding: 'utf-8' })).sha })));
      const write = async (parentSha: string) => api.commit('Wet play plan: change', { ...(await ask<object>('POST', '/git/trees', { base_tree: parentSha, tree: blobs })), parentSha });
      if (unpublished) {
        await api.getDifferences('main', await api.getHeadReference(draft));
        return api.patchBranch(draft, (await write((await api.rebaseBranch(draft)).sha)).sha, { force: true });
      }
      await api.createBranch(draft, (await write((await api.getBranch('main')).commit.sha)).sha);
      return api.setPullRequestStatus(await api.createPR('Wet play plan: change', draft), status);
    },
  };
  return api;
}
