import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HostRefusal } from './handlers.ts';
import type { Repository } from './repository.ts';

/** Reads a commit in both of the shapes in which the code host describes one. */
export async function readCommit({ git }: Repository, name: string) {
  const said = await git(['show', '-s', '--format=%H%n%T%n%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI%n%B', '--end-of-options', name]).catch(() => undefined);
  if (said === undefined) throw new HostRefusal(404, 'Not Found');
  const [sha = '', tree = '', parents = '', author, authorMail, authored, committer, committerMail, committed, ...message] = said.split('\n');
  const commit = {
    tree: { sha: tree },
    message: message.join('\n').trim(),
    author: { name: author, email: authorMail, date: authored },
    committer: { name: committer, email: committerMail, date: committed },
  };
  return { sha, ...commit, commit, parents: parents.split(' ').filter(Boolean).map((parent) => ({ sha: parent })) };
}

/** Writes a tree: the contents of `base_tree` with some files added, changed, or (`sha: null`) removed. */
export async function writeTree({ git, folder }: Repository, body: unknown): Promise<string> {
  const { base_tree: base = '', tree = [] } = body as { base_tree?: string; tree?: { path: string; mode: string; sha: string | null }[] };
  if (tree.some(({ path }) => path.split('/').some((step) => ['', '.', '..', '.git'].includes(step)))) throw new HostRefusal(422, 'tree.path contains a malformed path component');
  // An entry that is not a file would make every later checkout fail.
  const named = tree.flatMap(({ sha }) => (sha ? [sha] : []));
  const kinds = named.length ? (await git(['cat-file', '--batch-check=%(objecttype)'], { input: `${named.join('\n')}\n` })).split('\n') : [];
  if (kinds.some((kind) => kind !== 'blob')) throw new HostRefusal(422, 'tree.sha is not the name of a file');
  const env = { GIT_INDEX_FILE: join(folder, `index-${randomBytes(6).toString('hex')}`) };
  try {
    await git(['read-tree', '--end-of-options', base], { env });
    const lines = tree.map(({ path, mode, sha }) => `${sha ? mode : '0'} ${sha ?? '0'.repeat(40)}\t${path}\0`);
    await git(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return await git(['write-tree'], { env });
  } finally {
    await rm(env.GIT_INDEX_FILE, { force: true });
  }
}

/** Writes a commit. The request names its author, and the gateway has made sure that the name is true. */
export async function writeCommit(repository: Repository, body: unknown) {
  const { message = '', tree = '', parents = [], author = SOMEBODY, committer = author } = body as { message?: string; tree?: string; parents?: string[]; author?: Writer; committer?: Writer };
  const env = {
    GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email, ...(author.date ? { GIT_AUTHOR_DATE: author.date } : {}),
    GIT_COMMITTER_NAME: committer.name, GIT_COMMITTER_EMAIL: committer.email, ...(committer.date ? { GIT_COMMITTER_DATE: committer.date } : {}),
  };
  const sha = await repository.git(['commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '-F', '-', tree], { env, input: message });
  return readCommit(repository, sha);
}

interface Writer {
  name: string;
  email: string;
  /** When it was written; by default, now. */
  date?: string;
}

const SOMEBODY: Writer = { name: 'Somebody', email: 'somebody@example.org' };

/** Compares two commits as the code host does: the commits and the files since their merge base. */
export async function readCompare(repository: Repository, fromName: string, toName: string) {
  const { git } = repository;
  const [from, to] = await Promise.all([fromName, toName].map((name) => git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name.replace(/^[^:]*:/, '')}^{commit}`]).catch(() => '')));
  if (!from || !to) throw new HostRefusal(404, 'Not Found');
  const base = await git(['merge-base', from, to]).catch(() => { throw new HostRefusal(404, 'No common ancestor'); });
  const [listed, texts, shas] = await Promise.all([
    git(['diff', '--raw', '-z', '--no-abbrev', '--no-renames', base, to]),
    git(['diff', '--numstat', '-z', '--no-renames', base, to]),
    git(['rev-list', '--reverse', `${base}..${to}`]),
  ]);
  const pictures = new Set(texts.split('\0').filter((line) => line.startsWith('-')).map((line) => line.split('\t')[2]));
  const pieces = listed.split('\0').filter(Boolean);
  const files = Array.from({ length: pieces.length / 2 }, (_, index) => {
    const [, , before, after, kind] = pieces[index * 2]!.split(' ');
    const filename = pieces[index * 2 + 1]!;
    const status = { A: 'added', M: 'modified', D: 'removed' }[kind!] ?? 'modified';
    // Decap treats a file without a patch as a picture or a document.
    return { filename, status, sha: kind === 'D' ? before : after, ...(pictures.has(filename) ? {} : { patch: '@@' }) };
  });
  const commits = await Promise.all(shas.split('\n').filter(Boolean).map((sha) => readCommit(repository, sha)));
  return { base_commit: { sha: from }, merge_base_commit: { sha: base }, ahead_by: commits.length, total_commits: commits.length, commits, files };
}
