import { headOf, requireOk, toResponse, type Call } from './call-host.ts';
import { isDraftName } from './draft-paths.ts';

/** A pull request, as the code host lists it. */
interface Pull {
  number: number;
  labels: { name: string }[];
  head: { ref: string; sha: string; repo?: { full_name?: string } | null };
  base: { repo?: { full_name?: string } | null };
}

/** The label of a draft that nobody has submitted to the Foundation yet. */
const DRAFT = 'cms/draft';
/** The most pages of a list that are fetched, with a hundred entries on each. */
const MOST_PAGES = 10;
/** The most drafts that are completed for one list. The others wait for the next. */
const AT_ONCE = 5;

/**
 * Starts a draft in one step. The editor sends three requests: for the branch, the pull request and its label. If it were cut
 * off between them, no list would show the draft, so all three things are done at the first request. If only an empty or a finished draft has
 * the name, the name is free.
 */
export async function startDraft(call: Call, { ref, sha }: { ref: string; sha: string }): Promise<Response> {
  const draft = ref.replace(/^refs\/heads\//, '');
  const make = () => call<{ message?: string }>('POST', '/git/refs', { ref, sha });
  let made = await make();
  if (made.status === 422 && made.value.message === 'Reference already exists') {
    const there = await headOf(call, draft);
    // The same request again, because the answer to the first was lost.
    if (there === sha) made = { ok: true, status: 201, value: { ref, object: { sha } } as object };
    else if (there && (await isFinished(call, draft, there))) {
      await call('DELETE', `/git/refs/heads/${encodeURIComponent(draft)}`);
      made = await make();
    } else if (there) await completeDraft(call, draft, there).catch(() => undefined);
  }
  // If this fails, the editor asks for it again, and so does whoever next lists the drafts.
  if (made.ok) await completeDraft(call, draft, sha).catch(() => undefined);
  return toResponse(made);
}

/** Opens the pull request of a draft, or returns the one that exists already, with its label. */
export async function openPullOnce(call: Call, body: { head: string; title: string }): Promise<Response> {
  const made = await call<Pull>('POST', '/pulls', body);
  if (made.ok) return Response.json(await ensureLabel(call, made.value), { status: made.status });
  const draft = body.head.replace(/^[^:]*:/, '');
  const open = made.status === 422 ? (await listOpen(call)).find((pull) => isOurs(pull) && pull.head.ref === draft) : undefined;
  return open ? Response.json(await ensureLabel(call, open), { status: 201 }) : toResponse(made);
}

/**
 * Lists the pull requests with no draft missing, because any draft that was started but not finished is completed first. So it does not matter
 * where the editor was cut off, who looks next, or whether two people look at the same time: the code host accepts only one pull request for
 * each draft.
 */
export async function listCompleted(call: Call, answer: Response, query: URLSearchParams): Promise<Response> {
  const pulls = answer.ok ? ((await answer.clone().json().catch(() => undefined)) as Pull[] | undefined) : undefined;
  if (!Array.isArray(pulls)) return answer;
  const listed = await Promise.all(pulls.map((pull) => (isOurs(pull) ? ensureLabel(call, pull) : pull)));
  const found = isFirst(query) ? await findMissing(call, query.get('head') ?? '', listed, answer.headers.has('link')).catch(() => []) : [];
  const link = answer.headers.get('link');
  return Response.json([...found, ...listed], { headers: link ? { link } : {} });
}

function isFirst(query: URLSearchParams): boolean {
  return (query.get('page') ?? '1') === '1' && [null, 'main'].includes(query.get('base'));
}

async function findMissing(call: Call, head: string, listed: readonly Pull[], hasMore: boolean): Promise<Pull[]> {
  const name = head.replace(/^[^:]*:/, '');
  if (name && (listed.length || !isDraftName(name))) return [];
  const open = new Set((hasMore ? await listOpen(call) : listed).filter(isOurs).map((pull) => pull.head.ref));
  const refs = requireOk(await call<{ ref: string; object: { sha: string } }[]>('GET', `/git/matching-refs/heads/${name || 'cms/'}`));
  const missing = refs.map(({ ref, object }) => ({ draft: ref.slice('refs/heads/'.length), sha: object.sha })).filter(({ draft }) => isDraftName(draft) && !open.has(draft) && (!name || draft === name));
  const completed = await Promise.all(missing.slice(0, AT_ONCE).map(async ({ draft, sha }) => ((await isFinished(call, draft, sha)) ? undefined : completeDraft(call, draft, sha))));
  return completed.filter((pull) => pull !== undefined);
}

/** Turns a branch into a draft that is listed, with one pull request and a label. Returns undefined if there is nothing to submit. */
async function completeDraft(call: Call, draft: string, sha: string): Promise<Pull | undefined> {
  const { commit } = requireOk(await call<{ commit: { message: string } }>('GET', `/commits/${sha}`));
  const [title = ''] = commit.message.split('\n');
  const answer = await openPullOnce(call, { title: title.slice(0, 200) || draft, head: draft, ...{ base: 'main', body: '' } });
  return answer.ok ? ((await answer.json()) as Pull) : undefined;
}

/** A pull request, always with a label. If the label cannot be set just now, it is set when the pull request is next listed. */
async function ensureLabel(call: Call, pull: Pull): Promise<Pull> {
  if (!isDraftName(pull.head.ref) || pull.labels.some(({ name }) => name.startsWith('cms/'))) return pull;
  const labels = [...pull.labels, { name: DRAFT }];
  await call('PUT', `/issues/${pull.number}/labels`, { labels: labels.map(({ name }) => name) }).catch(() => undefined);
  return { ...pull, labels };
}

/** Whether a branch is only the remains of a draft: it changes nothing, or its pull request was closed at this very commit. */
async function isFinished(call: Call, draft: string, sha: string): Promise<boolean> {
  const [{ total_commits: commits }, owner] = await Promise.all([call<{ total_commits: number }>('GET', `/compare/main...${sha}`).then(requireOk), ownerOf(call)]);
  if (commits === 0) return true;
  const closed = requireOk(await call<Pull[]>('GET', `/pulls?state=closed&base=main&head=${encodeURIComponent(`${owner}:${draft}`)}&per_page=100`));
  return closed.some((pull) => isOurs(pull) && pull.head.ref === draft && pull.head.sha === sha);
}

/** The owner of the repository, which the code host expects before the name of a branch. */
async function ownerOf(call: Call): Promise<string> {
  const { _links: links } = requireOk(await call<{ _links: { self: string } }>('GET', '/branches/main'));
  return /\/repos\/([^/]+)\//.exec(links.self)?.[1] ?? '';
}

async function listOpen(call: Call): Promise<Pull[]> {
  const found: Pull[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const pulls = requireOk(await call<Pull[]>('GET', `/pulls?state=open&base=main&per_page=100&page=${page}`));
    found.push(...pulls);
    if (pulls.length < 100) break;
  }
  return found;
}

/** Whether it is a branch of this repository. A stranger can open a pull request from a branch of any name in a fork. */
function isOurs({ head, base }: Pull): boolean {
  return head.repo?.full_name !== undefined && head.repo.full_name === base.repo?.full_name;
}
