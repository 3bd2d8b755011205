import { headOf, requireOk, toResponse, type Call } from './call-host.ts';
import { addCleanCommit } from './clean-commit.ts';
import type { Person } from './person.ts';

/** The label of a pull request whose draft has been published. The code host does not consider it merged, because only one clean commit of it is on `main`. */
export const PUBLISHED = 'cms/published';

/** The part of a pull request that publishing needs. https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
interface PullRequest {
  state: 'open' | 'closed';
  merged_at: string | null;
  labels: { name: string }[];
  head: { ref: string; sha: string };
}

/**
 * Publishes the pull request `number` exactly as it is at the commit `sha`, and deletes its draft. If it has been published already, the answer
 * says so. `tidied` says whether the draft was deleted too: what is published stays published, whatever happens to its draft.
 */
export async function publishDraft(call: Call, number: string, sha: string, person: Person): Promise<Response> {
  const { state, head, labels, merged_at: merged } = requireOk(await call<PullRequest>('GET', `/pulls/${number}`));
  const isPublished = Boolean(merged) || labels.some(({ name }) => name === PUBLISHED);
  if (head.sha !== sha) return Response.json({ message: 'Head branch was modified' }, { status: 409 });
  if (state !== 'open' && isPublished) return Response.json({ sha: await headOf(call, 'main'), merged: true, tidied: true, message: 'Published' });
  if (state !== 'open') return Response.json({ message: 'This draft was withdrawn. Nothing was published.' }, { status: 404 });
  const added = await addCleanCommit(call, { sha, person, isReview: true, mayMerge: true });
  if (!added.ok) return toResponse(added);
  const tidied = await closeAndDelete(call, number, { head, labels }).catch(() => false);
  return Response.json({ sha: added.value.sha, merged: true, tidied, message: 'Published' });
}

/** Adds a commit that the Foundation made itself to `main`. It must be based on the newest commit there. */
export async function publishDirectly(call: Call, sha: string, person: Person): Promise<Response> {
  const added = await addCleanCommit(call, { sha, person, isReview: false, mayMerge: false });
  return added.ok ? Response.json({ ref: 'refs/heads/main', object: { sha: added.value.sha } }) : toResponse(added);
}

/** Labels the pull request as published and closes it, then deletes its branch. In the other order, the code host would close it without the label, as if it had been withdrawn. */
async function closeAndDelete(call: Call, number: string, { head, labels }: Pick<PullRequest, 'head' | 'labels'>): Promise<boolean> {
  const others = labels.map(({ name }) => name).filter((name) => !name.startsWith('cms/'));
  const now = await headOf(call, head.ref);
  if (now !== undefined && now !== head.sha) {
    // Somebody has saved in it at the same moment. Their text continues as a draft.
    await call('PUT', `/issues/${number}/labels`, { labels: [...others, 'cms/draft'] });
    return false;
  }
  const names = [...others, PUBLISHED];
  // Both in one request, so that nobody sees only one of them. A token with access to pull requests alone may need two steps.
  const closed = await call('PATCH', `/issues/${number}`, { state: 'closed', labels: names }).catch(() => undefined);
  if (!closed?.ok) {
    requireOk(await call('PUT', `/issues/${number}/labels`, { labels: names }));
    requireOk(await call('PATCH', `/pulls/${number}`, { state: 'closed' }));
  }
  if (now === undefined) return true;
  const gone = await call('DELETE', `/git/refs/heads/${encodeURIComponent(head.ref)}`);
  return gone.ok || gone.status === 422;
}
