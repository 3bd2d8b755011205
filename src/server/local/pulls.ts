import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HostRefusal, json, notFound, type HostRequest } from './handlers.ts';
import { readCommit } from './history.ts';
import { pageOf } from './page-of.ts';
import type { Repository } from './repository.ts';

/** A pull request, as it is stored here. */
interface Pull {
  number: number;
  title: string;
  body: string;
  branch: string;
  state: 'open' | 'closed';
  labels: string[];
  /** The head of its branch when it was closed. */
  head: string;
  merged: boolean;
  updated: string;
  /** The head of `main` when it was merged. */
  joined?: string;
  closed?: string;
  /** The comments on it. */
  comments?: { id: number; body: string; created_at: string }[];
}

type Route = [string, RegExp, (ask: HostRequest, ...found: string[]) => Promise<Response>];

/** The full name of this computer's only repository, as the code host would write it. */
const NAME = 'partnership/site';

/** The pull requests, stored in a file beside the repository. */
export interface Pulls {
  /** Closes the pull request of a branch, as the code host does when the branch is deleted. */
  close(branch: string): Promise<void>;
  routes(published: () => void): Route[];
}

/** Opens the list of pull requests. */
export async function createPulls(repository: Repository): Promise<Pulls> {
  const { git } = repository;
  const file = join(repository.folder, 'waiting.json');
  const pulls: Pull[] = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Pull[]) : [];

  // Written to a new file that then replaces the old one, so that a crash leaves the old list intact.
  const keep = async (pull: Pull): Promise<void> => {
    pull.updated = now();
    await writeFile(`${file}.new`, JSON.stringify(pulls, null, 2));
    await rename(`${file}.new`, file);
  };
  const headOf = async (pull: Pull) => (pull.state === 'open' && (await git(['rev-parse', '--verify', '--quiet', `refs/heads/${pull.branch}`]).catch(() => ''))) || pull.head;
  const now = () => new Date().toISOString();
  const find = (number: string) => pulls.find((pull) => pull.number === Number(number));
  const view = async (pull: Pull) => ({
    number: pull.number, title: pull.title, body: pull.body, state: pull.state, merged_at: pull.merged ? pull.updated : null, closed_at: pull.closed ?? null, updated_at: pull.updated,
    labels: pull.labels.map((name) => ({ name })), user: { login: 'partnership' },
    head: { ref: pull.branch, sha: await headOf(pull), repo: { full_name: NAME, fork: false } },
    base: { ref: 'main', sha: await git(['rev-parse', 'refs/heads/main']), repo: { full_name: NAME, fork: false } },
  });

  async function open({ body }: HostRequest): Promise<Response> {
    const { title = '', body: words = '', head = '' } = body as { title?: string; body?: string; head?: string };
    const branch = head.replace(/^[^:]*:/, '');
    if (pulls.some((pull) => pull.branch === branch && pull.state === 'open')) throw new HostRefusal(422, `A pull request already exists for ${branch}.`);
    const pull: Pull = { number: pulls.length + 1, title, body: words, branch, state: 'open', labels: [], head: await git(['rev-parse', `refs/heads/${branch}`]), merged: false, updated: '' };
    pulls.push(pull);
    await keep(pull);
    return json(await view(pull), 201);
  }

  async function merge({ body, person }: HostRequest, number: string, published: () => void): Promise<Response> {
    const pull = find(number);
    if (!pull || pull.state !== 'open') throw new HostRefusal(405, 'Pull Request is not mergeable');
    const { sha, commit_message: message = 'Publish' } = body as { sha?: string; commit_message?: string };
    const [main, head] = await Promise.all([git(['rev-parse', 'refs/heads/main']), headOf(pull)]);
    if (sha && sha !== head) throw new HostRefusal(409, 'Head branch was modified. Review and try the merge again.');
    const tree = await git(['merge-tree', '--write-tree', main, head]).catch(() => { throw new HostRefusal(405, 'Pull Request is not mergeable'); });
    const who = { GIT_AUTHOR_NAME: person.name, GIT_AUTHOR_EMAIL: person.email, GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email };
    const merged = await git(['commit-tree', '-p', main, '-p', head, '-m', `${pull.title}\n\n${message}`, tree.split('\n')[0]!], { env: who });
    await git(['update-ref', 'refs/heads/main', merged, main]);
    Object.assign(pull, { state: 'closed', merged: true, head, joined: main, closed: now() });
    await keep(pull);
    published();
    return json({ sha: merged, merged: true, message: 'Pull Request successfully merged' });
  }

  async function change({ body }: HostRequest, number: string): Promise<Response> {
    const pull = find(number);
    if (!pull) return notFound();
    const { state, title, labels } = body as { state?: Pull['state']; title?: string; labels?: string[] };
    if (state === 'open' && pull.state === 'closed') {
      if (!(await git(['for-each-ref', `refs/heads/${pull.branch}`]))) throw new HostRefusal(422, 'state cannot be changed. The branch has been deleted.');
      if (pulls.some((other) => other.branch === pull.branch && other.state === 'open')) throw new HostRefusal(422, 'state cannot be changed. There is already an open pull request.');
    }
    Object.assign(pull, { head: await headOf(pull), ...(state ? { state, closed: state === 'closed' ? now() : undefined } : {}), ...(title ? { title } : {}), ...(labels ? { labels } : {}) });
    await keep(pull);
    return json(await view(pull));
  }

  const routes = (published: () => void): Route[] => [
    ['GET', /^\/pulls$/, async ({ query }) => {
      const branch = query.get('head')?.replace(/^[^:]*:/, '');
      const state = query.get('state') ?? 'open';
      // The newest first, like the code host.
      const found = pulls.filter((pull) => (!branch || pull.branch === branch) && (state === 'all' || pull.state === state)).toReversed();
      return json(await Promise.all((query.has('per_page') ? pageOf(found, query) : found).map(view)));
    }],
    ['POST', /^\/pulls$/, open],
    ['PUT', /^\/pulls\/(\d+)\/merge$/, (ask, number) => merge(ask, number!, published)],
    ['GET', /^\/pulls\/(\d+)\/commits$/, async ({ query }, number) => {
      const pull = find(number!);
      if (!pull) return notFound();
      // Nothing refers to the commits of a deleted draft any more, so Git may have removed them.
      const shas = await git(['rev-list', '--reverse', `${pull.joined ?? 'refs/heads/main'}..${await headOf(pull)}`]).catch(() => '');
      const found = shas.split('\n').filter(Boolean);
      return json(await Promise.all((query.has('per_page') ? pageOf(found, query) : found).map(async (sha) => ({ ...(await readCommit(repository, sha)), author: null }))));
    }],
    ['GET', /^\/pulls\/(\d+)$/, async (_, number) => {
      const pull = find(number!);
      return pull ? json(await view(pull)) : notFound();
    }],
    ['PATCH', /^\/pulls\/(\d+)$/, (ask, number) => change(ask, number!)],
    // To the code host, every pull request is an issue too.
    ['PATCH', /^\/issues\/(\d+)$/, (ask, number) => change(ask, number!)],
    ['PUT', /^\/issues\/(\d+)\/labels$/, async ({ body }, number) => {
      const pull = find(number!);
      if (!pull) return notFound();
      pull.labels = (body as { labels: string[] }).labels;
      await keep(pull);
      return json(pull.labels.map((name) => ({ name })));
    }],
    ['GET', /^\/issues\/(\d+)\/comments$/, async ({ query }, number) => {
      const pull = find(number!);
      return pull ? json(pageOf(pull.comments ?? [], query)) : notFound();
    }],
    ['POST', /^\/issues\/(\d+)\/comments$/, async ({ body }, number) => {
      const pull = find(number!);
      if (!pull) return notFound();
      const comment = { id: Math.max(Date.now(), 1 + (pull.comments?.at(-1)?.id ?? 0)), body: (body as { body: string }).body, created_at: new Date().toISOString() };
      pull.comments = [...(pull.comments ?? []), comment];
      await keep(pull);
      return json(comment, 201);
    }],
  ];
  const close = async (branch: string): Promise<void> => {
    const pull = pulls.find((one) => one.branch === branch && one.state === 'open');
    if (pull) await keep(Object.assign(pull, { state: 'closed', closed: now() }));
  };
  return { close, routes };
}
