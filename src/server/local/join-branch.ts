import { HostRefusal, type HostRequest } from './handlers.ts';
import { readCommit, writeCommit } from './history.ts';
import type { Repository } from './repository.ts';

/** Merges a commit into a branch, line by line, and returns the merge commit. Refuses if both changed the same lines. */
export async function joinBranch(repository: Repository, body: unknown, person: HostRequest['person']) {
  const { base = '', head = '', commit_message: message = 'Join' } = body as { base?: string; head?: string; commit_message?: string };
  const { git } = repository;
  const before = await git(['rev-parse', '--verify', '--quiet', `refs/heads/${base}^{commit}`]).catch(() => {
    throw new HostRefusal(404, 'Base does not exist');
  });
  const joined = await git(['merge-tree', '--write-tree', before, head]).catch(() => {
    throw new HostRefusal(409, 'Merge conflict');
  });
  const { sha } = await writeCommit(repository, { message, tree: joined.split('\n')[0], parents: [before, head], author: person });
  await git(['update-ref', `refs/heads/${base}`, sha, before]);
  return readCommit(repository, sha);
}
