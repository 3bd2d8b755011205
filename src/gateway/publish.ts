import { headOf, must, passed, type Call } from './call-host.ts';
import { addCleanCommit } from './clean-commit.ts';
import type { Person } from './verdict.ts';

/** The label of what was handed in and is on the site. The code host itself would not call it merged, because only one clean commit of it is there. */
export const PUBLISHED = 'cms/published';

/** Something handed in, as far as publishing looks at it. https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
interface HandedIn {
  state: 'open' | 'closed';
  merged_at: string | null;
  labels: { name: string }[];
  head: { ref: string; sha: string };
}

/**
 * Publishes what was handed in under `number`, exactly as it is at `sha`, and puts its draft away. Whoever asks again for something that is
 * published hears so. `tidied` says whether the draft is put away too: what is published stays so whatever happens to its draft.
 */
export async function publishDraft(call: Call, number: string, sha: string, person: Person): Promise<Response> {
  const { state, head, labels, merged_at: merged } = must(await call<HandedIn>('GET', `/pulls/${number}`));
  const isPublished = Boolean(merged) || labels.some(({ name }) => name === PUBLISHED);
  if (head.sha !== sha) return Response.json({ message: 'Head branch was modified' }, { status: 409 });
  if (state !== 'open' && isPublished) return Response.json({ sha: await headOf(call, 'main'), merged: true, tidied: true, message: 'Published' });
  if (state !== 'open') return Response.json({ message: 'This draft is not on its way any more: it was withdrawn. Nothing was published.' }, { status: 404 });
  const added = await addCleanCommit(call, { sha, person, isReview: true, mayJoin: true });
  if (!added.ok) return passed(added);
  const tidied = await putAway(call, number, { head, labels }).catch(() => false);
  return Response.json({ sha: added.value.sha, merged: true, tidied, message: 'Published' });
}

/** Puts a state of the files that the Foundation has made itself on `main`, where it must be newest. */
export async function publishDirectly(call: Call, sha: string, person: Person): Promise<Response> {
  const added = await addCleanCommit(call, { sha, person, isReview: false, mayJoin: false });
  return added.ok ? Response.json({ ref: 'refs/heads/main', object: { sha: added.value.sha } }) : passed(added);
}

/** Closes what was handed in, marked as published, and then takes its draft away: the other way round, the code host would close it unmarked, like something withdrawn. */
async function putAway(call: Call, number: string, { head, labels }: Pick<HandedIn, 'head' | 'labels'>): Promise<boolean> {
  const others = labels.map(({ name }) => name).filter((name) => !name.startsWith('cms/'));
  const now = await headOf(call, head.ref);
  if (now !== undefined && now !== head.sha) {
    // Somebody has saved in it at the same moment; their words go on as a draft.
    await call('PUT', `/issues/${number}/labels`, { labels: [...others, 'cms/draft'] });
    return false;
  }
  const names = [...others, PUBLISHED];
  // Both at once, so that it is never seen with one of them. A key that may write only what is handed in may have to do it in two steps.
  const closed = await call('PATCH', `/issues/${number}`, { state: 'closed', labels: names }).catch(() => undefined);
  if (!closed?.ok) {
    must(await call('PUT', `/issues/${number}/labels`, { labels: names }));
    must(await call('PATCH', `/pulls/${number}`, { state: 'closed' }));
  }
  if (now === undefined) return true;
  const gone = await call('DELETE', `/git/refs/heads/${encodeURIComponent(head.ref)}`);
  return gone.ok || gone.status === 422;
}
