import { createHash } from 'node:crypto';
import type { Forward } from '../src/gateway/call-host.ts';
import type { Forwarded } from '../src/gateway/forwarded.ts';

interface Commit {
  sha: string;
  tree: Map<string, string>;
  parents: string[];
  message: string;
  author: { name: string; email: string; date?: string };
  committer?: { name: string; email: string; date?: string };
}

interface Pull {
  number: number;
  title: string;
  ref: string;
  sha: string;
  state: 'open' | 'closed';
  labels: string[];
}

type Body = Record<string, unknown>;

const NAME = 'partnership/site';

/**
 * The code host in memory, with the calls of GitHub's interface that the gateway makes and the answers that GitHub gives, so that a save can
 * be cut at every request without a real repository. Lines are not joined here: two changes of one file do not fit together.
 */
export class MemoryHost {
  readonly blobs = new Map<string, string>();
  readonly trees = new Map<string, Map<string, string>>();
  readonly commits = new Map<string, Commit>();
  readonly refs = new Map<string, string>();
  readonly pulls: Pull[] = [];
  readonly asked: string[] = [];
  /** Sees each request first; if it returns an answer, that is sent instead. `done` carries the request out first. */
  instead: ((asked: string, done: () => Promise<Response>) => Promise<Response> | undefined) | undefined;

  constructor(files: Record<string, string>) {
    this.refs.set('main', this.commit({ message: 'Begin', tree: this.tree(new Map(Object.entries(files).map(([path, text]) => [path, this.blob(text)]))), parents: [], author: { name: 'x', email: 'x@x.example' } }));
  }

  readonly forward: Forward = (asked) => {
    const name = `${asked.method} ${asked.path}`;
    this.asked.push(name);
    const done = () => Promise.resolve(this.answer(asked));
    return this.instead?.(name, done) ?? done();
  };

  /** What a file says in a state. */
  read(state: string, path: string): string | undefined {
    const sha = this.commits.get(this.refs.get(state) ?? state)?.tree.get(path);
    return sha === undefined ? undefined : this.blobs.get(sha);
  }

  /** The commits of a branch, the newest first. */
  log(branch: string): Commit[] {
    return [...this.ancestors(this.refs.get(branch)!)].map((sha) => this.commits.get(sha)!);
  }

  blob(text: string): string {
    const sha = hash(`blob ${Buffer.byteLength(text)}\0${text}`);
    this.blobs.set(sha, text);
    return sha;
  }

  tree(files: Map<string, string>): string {
    const sha = hash(JSON.stringify([...files].toSorted()));
    this.trees.set(sha, files);
    return sha;
  }

  commit({ tree, ...about }: Omit<Commit, 'sha' | 'tree'> & { tree: string }): string {
    const sha = hash(JSON.stringify([tree, about, this.commits.size]));
    this.commits.set(sha, { ...about, sha, tree: this.trees.get(tree)! });
    return sha;
  }

  private answer(asked: Forwarded & { raw?: boolean }): Response {
    const { method, path, query, body: sent, raw } = asked;
    // A file may come as the JSON that was sent, unread.
    const body = (sent instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(sent)) : (sent ?? {})) as Body;
    const address = decodeURIComponent(path);
    const found = (pattern: RegExp) => pattern.exec(`${method} ${address}`)?.slice(1);
    let at: string[] | undefined;
    if (found(/^POST \/git\/blobs$/)) return say({ sha: this.blob(Buffer.from(String(body.content), body.encoding === 'base64' ? 'base64' : 'utf8').toString()) }, 201);
    if (found(/^POST \/git\/trees$/)) return this.writeTree(body);
    if (found(/^POST \/git\/commits$/)) return say(this.view(this.commit(body as never)), 201);
    if (found(/^POST \/git\/refs$/)) return this.makeRef(String(body.ref).slice('refs/heads/'.length), String(body.sha));
    if ((at = found(/^PATCH \/git\/refs\/heads\/(.+)$/))) return this.moveRef(at[0]!, body as { sha: string; force?: boolean });
    if ((at = found(/^DELETE \/git\/refs\/heads\/(.+)$/))) return this.dropRef(at[0]!);
    if ((at = found(/^GET \/git\/matching-refs\/heads\/(.+)$/))) return say([...this.refs].filter(([name]) => name.startsWith(at![0]!)).map(([name, sha]) => ({ ref: `refs/heads/${name}`, object: { sha } })));
    if ((at = found(/^GET \/git\/blobs\/(.+)$/))) return this.readBlob(at[0]!, raw);
    if ((at = found(/^GET \/git\/trees\/([^:]+)(?::(.+))?$/))) return this.listTree(at[0]!, at[1]);
    if ((at = found(/^GET (?:\/git)?\/commits\/(.+)$/))) return this.commits.has(at[0]!) ? say(this.view(at[0]!)) : missing();
    if ((at = found(/^GET \/branches\/(.+)$/))) return this.refs.has(at[0]!) ? say({ name: at[0], _links: { self: `https://api.github.com/repos/${NAME}/branches/${at[0]}` }, commit: this.view(this.refs.get(at[0]!)!) }) : missing('Branch not found');
    if ((at = found(/^GET \/compare\/(.+)\.\.\.(.+)$/))) return this.compare(at[0]!, at[1]!, Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 250));
    if (found(/^POST \/merges$/)) return say({ message: 'Merge conflict' }, 409);
    if (found(/^GET \/pulls$/)) return this.listPulls(query);
    if (found(/^POST \/pulls$/)) return this.open(body as { title: string; head: string });
    if ((at = found(/^GET \/pulls\/(\d+)$/))) return this.pulls[Number(at[0]) - 1] ? say(this.pull(this.pulls[Number(at[0]) - 1]!)) : missing();
    if ((at = found(/^PATCH \/(?:pulls|issues)\/(\d+)$/))) return say(this.pull(Object.assign(this.pulls[Number(at[0]) - 1]!, body)));
    if ((at = found(/^PUT \/issues\/(\d+)\/labels$/))) return say(Object.assign(this.pulls[Number(at[0]) - 1]!, { labels: body.labels }));
    return missing();
  }

  private readBlob(sha: string, raw = false): Response {
    const text = this.blobs.get(sha);
    if (text === undefined) return missing();
    return raw ? new Response(text) : say({ encoding: 'base64', content: Buffer.from(text).toString('base64') });
  }

  private writeTree({ base_tree: base, tree }: Body): Response {
    const files = new Map(this.trees.get(String(base)) ?? this.commits.get(String(base))!.tree);
    for (const { path, sha } of tree as { path: string; sha: string | null }[]) {
      // As GitHub does for what is not there.
      if (sha === null && !files.delete(path)) return say({ message: 'GitRPC::BadObjectState' }, 422);
      if (sha !== null) files.set(path, sha);
    }
    return say({ sha: this.tree(files) }, 201);
  }

  private makeRef(name: string, sha: string): Response {
    if (this.refs.has(name)) return say({ message: 'Reference already exists' }, 422);
    this.refs.set(name, sha);
    return say({ ref: `refs/heads/${name}`, object: { sha } }, 201);
  }

  private moveRef(name: string, { sha, force }: { sha: string; force?: boolean }): Response {
    const before = this.refs.get(name);
    if (!before) return say({ message: 'Reference does not exist' }, 422);
    if (!force && !this.ancestors(sha).has(before)) return say({ message: 'Update is not a fast forward' }, 422);
    this.refs.set(name, sha);
    for (const pull of this.pulls) if (pull.ref === name && pull.state === 'open') pull.sha = sha;
    return say({ ref: `refs/heads/${name}`, object: { sha } });
  }

  private dropRef(name: string): Response {
    if (!this.refs.delete(name)) return say({ message: 'Reference does not exist' }, 422);
    for (const pull of this.pulls) if (pull.ref === name) pull.state = 'closed';
    return new Response(null, { status: 204 });
  }

  private listTree(state: string, folder?: string): Response {
    const files = this.commits.get(this.refs.get(state) ?? state)?.tree ?? this.trees.get(state);
    const tree = [...(files ?? [])].filter(([path]) => !folder || path.startsWith(`${folder}/`)).map(([path, sha]) => ({ path: folder ? path.slice(folder.length + 1) : path, mode: '100644', type: 'blob', sha }));
    return tree.length ? say({ tree: folder ? tree.filter(({ path }) => !path.includes('/')) : tree, truncated: false }) : missing();
  }

  private compare(from: string, to: string, page: number, most: number): Response {
    const bare = (name: string) => this.refs.get(name.replace(/^[^:]*:/, '')) ?? name;
    const [one, other] = [bare(from), bare(to)];
    if (!this.commits.has(one) || !this.commits.has(other)) return missing();
    const known = this.ancestors(one);
    const own = [...this.ancestors(other)].filter((sha) => !known.has(sha)).toReversed();
    const base = [...this.ancestors(other)].find((sha) => known.has(sha))!;
    const [before, after] = [this.commits.get(base)!.tree, this.commits.get(other)!.tree];
    const files = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).map((filename) => ({
      filename, status: !after.has(filename) ? 'removed' : before.has(filename) ? 'modified' : 'added', sha: after.get(filename) ?? before.get(filename), patch: '@@',
    }));
    const commits = own.slice((page - 1) * most, page * most).map((sha) => this.view(sha));
    return say({ merge_base_commit: { sha: base }, total_commits: own.length, commits, ...(page === 1 ? { files: files.slice(0, 300) } : {}) });
  }

  private listPulls(query: URLSearchParams): Response {
    const head = query.get('head')?.split(':')[1];
    const state = query.get('state') ?? 'open';
    const [page, most] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 30)];
    const found = this.pulls.filter((pull) => (!head || pull.ref === head) && (state === 'all' || pull.state === state)).toReversed();
    return say(found.slice((page - 1) * most, page * most).map((pull) => this.pull(pull)), 200, found.length > page * most ? { link: '<https://api.github.com/next>; rel="next"' } : {});
  }

  private open({ title, head }: { title: string; head: string }): Response {
    const ref = head.replace(/^[^:]*:/, '');
    const sha = this.refs.get(ref);
    if (!sha || sha === this.refs.get('main')) return say({ message: 'Validation Failed' }, 422);
    if (this.pulls.some((pull) => pull.ref === ref && pull.state === 'open')) return say({ message: 'Validation Failed', errors: [{ message: `A pull request already exists for partnership:${ref}.` }] }, 422);
    this.pulls.push({ number: this.pulls.length + 1, title, ref, sha, state: 'open', labels: [] });
    return say(this.pull(this.pulls.at(-1)!), 201);
  }

  private pull({ number, title, ref, sha, state, labels }: Pull) {
    return { number, title, state, merged_at: null, labels: labels.map((name) => ({ name })), head: { ref, sha, repo: { full_name: NAME } }, base: { ref: 'main', repo: { full_name: NAME } } };
  }

  private view(sha: string) {
    const { tree, parents, ...commit } = this.commits.get(sha)!;
    const about = { ...commit, tree: { sha: this.tree(tree) } };
    return { ...about, commit: about, parents: parents.map((parent) => ({ sha: parent })) };
  }

  private ancestors(sha: string): Set<string> {
    const seen = new Set<string>();
    const next = [sha];
    for (let one = next.shift(); one; one = next.shift()) if (!seen.has(one)) next.push(...(seen.add(one), this.commits.get(one)?.parents ?? []));
    return seen;
  }
}

function say(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers });
}

function missing(message = 'Not Found'): Response {
  return say({ message }, 404);
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
