import { HostRefusal, json, notFound, type HostRequest } from './handlers.ts';
import { readCommit, readCompare, writeCommit, writeTree } from './history.ts';
import { joinBranch } from './join-branch.ts';
import { pageOf } from './page-of.ts';
import { createPulls, type Pulls } from './pulls.ts';
import type { Repository } from './repository.ts';

/** Answers one request from the editor. Its path is relative to the repository's address: `/git/trees/main:content`. */
export type CodeHost = (ask: HostRequest) => Promise<Response>;

/**
 * The few endpoints of GitHub's API that Decap uses, over a real repository on this computer.
 * https://docs.github.com/en/rest, version 2022-11-28. `published` is called after `main` has changed.
 */
export async function createCodeHost(repository: Repository, published: () => void): Promise<CodeHost> {
  const pulls = await createPulls(repository);
  const routes = routesOf(repository, pulls, published);
  // One at a time, because two simultaneous saves would each read what the other is about to change.
  let last: Promise<unknown> = Promise.resolve();
  const answer = async (ask: HostRequest): Promise<Response> => {
    for (const [method, pattern, handle] of routes) {
      const found = method === ask.method && pattern.exec(ask.path);
      if (found) return handle(ask, ...found.slice(1).map(decodeURIComponent));
    }
    return notFound();
  };
  return (ask) => {
    const done = last.then(() => answer(ask)).catch((error: unknown) => {
      if (error instanceof HostRefusal) return json({ message: error.message }, error.status);
      throw error;
    });
    last = done.catch(() => undefined);
    return done;
  };
}

type Route = [method: string, pattern: RegExp, handle: (ask: HostRequest, ...found: string[]) => Promise<Response>];

function routesOf(repository: Repository, pulls: Pulls, published: () => void): Route[] {
  const { git } = repository;
  const headOf = (ref: string) => git(['rev-parse', '--verify', '--quiet', `refs/heads/${ref}^{commit}`]).catch(() => '');
  const mustBeCommit = async (sha: string) => {
    const kind = /^[0-9a-f]{40}$/.test(sha) ? await git(['cat-file', '-t', sha]).catch(() => '') : '';
    if (kind !== 'commit') throw new HostRefusal(422, 'Object does not exist');
  };
  return [
    ['GET', /^\/branches\/(.+)$/, async ({ address }, name) => {
      const head = await headOf(name!);
      if (!head) return notFound('Branch not found');
      return json({ name, _links: { self: address }, commit: await readCommit(repository, head) });
    }],
    ['GET', /^\/git\/trees\/(.+)$/, async ({ query }, name) => {
      const listed = await git(['ls-tree', '-l', '-z', ...(query.get('recursive') ? ['-r', '-t'] : []), '--end-of-options', name!]).catch(() => undefined);
      if (listed === undefined) return notFound();
      const tree = listed.split('\0').filter(Boolean).map((line) => {
        const [about = '', path] = line.split('\t');
        const [mode, type, sha, size] = about.split(/ +/);
        return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) };
      });
      return json({ sha: name, tree, truncated: false });
    }],
    ['GET', /^\/git\/blobs\/([0-9a-f]{40})$/, async ({ raw }, sha) => {
      if ((await git(['cat-file', '-t', sha!]).catch(() => '')) !== 'blob') return notFound();
      const bytes = await repository.bytes(['cat-file', 'blob', sha!]);
      return raw ? new Response(new Uint8Array(bytes)) : json({ sha, encoding: 'base64', content: bytes.toString('base64') });
    }],
    ['POST', /^\/git\/blobs$/, async ({ body }) => {
      const { content = '', encoding = 'utf-8' } = body as { content?: string; encoding?: string };
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
      return json({ sha: await git(['hash-object', '-w', '--stdin'], { input: bytes }) }, 201);
    }],
    ['POST', /^\/git\/trees$/, async ({ body }) => json({ sha: await writeTree(repository, body) }, 201)],
    ['POST', /^\/git\/commits$/, async ({ body }) => json(await writeCommit(repository, body), 201)],
    ['POST', /^\/git\/refs$/, async ({ body }) => {
      const { ref = '', sha = '' } = body as { ref?: string; sha?: string };
      if (!/^refs\/heads\/\w/.test(ref)) throw new HostRefusal(422, 'Reference name must be a full reference');
      await mustBeCommit(sha);
      if (await headOf(ref.replace(/^refs\/heads\//, ''))) throw new HostRefusal(422, 'Reference already exists');
      await git(['update-ref', ref, sha, '']);
      return json({ ref, object: { sha } }, 201);
    }],
    ['GET', /^\/git\/matching-refs\/heads\/(.+)$/, async (_, name) => {
      const listed = await git(['for-each-ref', '--format=%(refname) %(objectname)', `refs/heads/${name}`]);
      return json(listed.split('\n').filter(Boolean).map((line) => ({ ref: line.split(' ')[0], object: { sha: line.split(' ')[1] } })));
    }],
    ['PATCH', /^\/git\/refs\/heads\/(.+)$/, async ({ body }, name) => {
      const { sha = '', force = false } = body as { sha?: string; force?: boolean };
      const before = await headOf(name!);
      if (!before) throw new HostRefusal(422, 'Reference does not exist');
      await mustBeCommit(sha);
      const follows = await git(['merge-base', '--is-ancestor', before, sha]).then(() => true, () => false);
      if (!force && !follows) throw new HostRefusal(422, 'Update is not a fast forward');
      await git(['update-ref', `refs/heads/${name}`, sha, before]);
      if (name === 'main') published();
      return json({ ref: `refs/heads/${name}`, object: { sha } });
    }],
    ['DELETE', /^\/git\/refs\/heads\/(.+)$/, async (_, name) => {
      if (!(await headOf(name!))) throw new HostRefusal(422, 'Reference does not exist');
      await git(['update-ref', '-d', `refs/heads/${name}`]);
      await pulls.close(name!);
      return new Response(null, { status: 204 });
    }],
    ['GET', /^\/compare\/(.+)\.\.\.(.+)$/, async (_, from, to) => json(await readCompare(repository, from!, to!))],
    ['GET', /^\/commits$/, async ({ query }) => {
      const head = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${query.get('sha') ?? 'main'}^{commit}`]).catch(() => '');
      if (!head) return notFound();
      const found = await git(['log', '--format=%H', head, '--', query.get('path') ?? '.']);
      return json(await Promise.all(pageOf(found.split('\n').filter(Boolean), query).map((sha) => readCommit(repository, sha))));
    }],
    ['GET', /^\/commits\/(.+)\/status$/, async () => json({ state: 'success', statuses: [] })],
    ['GET', /^(?:\/git)?\/commits\/(.+)$/, async (_, sha) => json(await readCommit(repository, sha!))],
    ['POST', /^\/merges$/, async ({ body, person }) => json(await joinBranch(repository, body, person), 201)],
    ...pulls.routes(published),
  ];
}
