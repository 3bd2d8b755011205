import { headOf, requireOk, type Call, type HostAnswer } from './call-host.ts';
import { compare, type ChangedFile } from './compare.ts';
import { pageTitle } from './page-title.ts';
import type { Person } from './person.ts';
import { isSameWriter, nameLine, signature, writersOf, type Writer } from './writers.ts';

/** What is to be committed to `main`, and by whom. */
export interface CleanCommit {
  /** The commit whose files are published. Its own history stays out of the history of `main`. */
  sha: string;
  person: Person;
  /** Whether the person publishes a draft that was submitted, rather than their own change. */
  isReview: boolean;
  /** Whether `main` may have changed elsewhere meanwhile. If not, the change must be based on its newest commit. */
  mayMerge: boolean;
}

/** How many attempts to make while others publish at the same time. */
const TRIES = 3;

/**
 * Adds the files of a commit to `main` as one commit by their writer, with the title of the page in the first line and the reviewer in a
 * trailer. Returns the new head of `main`, or the old one if nothing was left to change, or the code host's refusal.
 */
export async function addCleanCommit(call: Call, wanted: CleanCommit): Promise<HostAnswer<{ sha?: string; message?: string }>> {
  for (let left = TRIES; ; left--) {
    const main = await headOf(call, 'main');
    const { base, commits, files, isWhole } = await compare(call, main!, wanted.sha);
    if (!isWhole) return refused(422, TOO_MANY);
    if (base !== main && !wanted.mayMerge) return refused(422, 'Update is not a fast forward');
    const places = await readBlobNames(call, files, main!);
    const open = files.filter(({ path, sha }) => (places.get(path) ?? null) !== sha);
    if (!open.length) return { ok: true, status: 200, value: { sha: main } };
    const tree = await treeOf(call, { main: main!, base, open, places, wanted });
    if (!tree) return refused(405, 'Pull Request is not mergeable');
    const writers = writersOf(commits);
    const message = [await subjectOf(call, open, places), ...trailersOf(writers, wanted)].join('\n');
    const made = requireOk(await call<{ sha: string }>('POST', '/git/commits', { message, tree, parents: [main], author: signature(writers[0] ?? wanted.person), committer: signature(wanted.person) }));
    const moved = await call<{ message?: string }>('PATCH', '/git/refs/heads/main', { sha: made.sha, force: false }).catch(async (error: unknown): Promise<HostAnswer<{ message?: string }>> => {
      // Perhaps it succeeded and only the answer was lost.
      if ((await headOf(call, 'main')) !== made.sha) throw error;
      return { ok: true, status: 200, value: {} };
    });
    if (moved.ok) return { ok: true, status: 200, value: { sha: made.sha } };
    if (/protected|required|review/i.test(moved.value.message ?? '')) return { ...moved, status: 405 };
    if (moved.status !== 422 || left <= 1) return moved;
  }
}

/** Why a draft with very many files is not published: the code host does not list them all. */
const TOO_MANY = 'This changes more files than can be looked at, so it was not published. Take some out, or make several pages of it.';

function refused(status: number, message: string): HostAnswer<{ message: string }> {
  return { ok: false, status, value: { message } };
}

/** Git's name for the file at each path in one commit, for the folders in which something changes. */
type Places = Map<string, string>;

async function readBlobNames(call: Call, files: readonly ChangedFile[], state: string): Promise<Places> {
  const folders = [...new Set(files.flatMap(({ path }) => [folderOf(path), folderOf(pageOf(path))]))];
  const lists = await Promise.all(folders.map(async (folder) => {
    const listed = await call<{ tree: { path: string; type: string; sha: string }[] }>('GET', `/git/trees/${state}:${folder}`);
    if (listed.status === 404 || listed.status === 422) return [];
    return requireOk(listed).tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [`${folder}/${path}`, sha] as const);
  }));
  return new Map(lists.flat());
}

/** What is known about a change when its tree is made. */
interface Change {
  main: string;
  base: string;
  open: readonly ChangedFile[];
  places: Places;
  wanted: CleanCommit;
}

/** The tree of `main` with the change applied; undefined if both changed the same lines. */
async function treeOf(call: Call, { main, base, open, places, wanted }: Change): Promise<string | undefined> {
  const before = base === main ? places : await readBlobNames(call, open, base);
  if (open.some(({ path }) => places.get(path) !== before.get(path))) return mergeLines(call, main, wanted.sha);
  const { tree } = requireOk(await call<{ tree: { sha: string } }>('GET', `/git/commits/${main}`));
  return requireOk(await call<{ sha: string }>('POST', '/git/trees', { base_tree: tree.sha, tree: open.map(({ path, sha }) => ({ path, mode: '100644', type: 'blob', sha })) })).sha;
}

/**
 * The tree in which the code host has merged two changes to one file, line by line. It merges only into branches, so there is one for a
 * moment. https://docs.github.com/en/rest/branches/branches#merge-a-branch
 */
async function mergeLines(call: Call, main: string, sha: string): Promise<string | undefined> {
  const branch = `publishing/${sha}`;
  const made = await call('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: main });
  if (!made.ok) requireOk(await call('PATCH', `/git/refs/heads/${encodeURIComponent(branch)}`, { sha: main, force: true }));
  try {
    const joined = await call<{ commit: { tree: { sha: string } }; parents: { sha: string }[] }>('POST', '/merges', { base: branch, head: sha, commit_message: 'Join' });
    if (joined.status === 409) return undefined;
    const { commit, parents } = requireOk(joined);
    // Two people who publish it at the same time share the branch.
    if (parents[0]?.sha !== main) throw new Error('The branch was moved.');
    return commit.tree.sha;
  } finally {
    await call('DELETE', `/git/refs/heads/${encodeURIComponent(branch)}`).catch(() => undefined);
  }
}

/** The first line of the message: the page's title and what was done to it, as in "Wet play plan: share". */
async function subjectOf(call: Call, open: readonly ChangedFile[], places: Places): Promise<string> {
  const [page = '', ...others] = new Set(open.map(({ path }) => pageOf(path)));
  const change = open.find(({ path }) => path === page);
  const blob = change?.sha ?? places.get(page);
  const text = blob ? decode(requireOk(await call<{ content: string }>('GET', `/git/blobs/${blob}`)).content) : '';
  const title = page === 'content/settings.yml' ? 'Settings' : page === 'content/synonyms.yml' ? 'Words for the search' : pageTitle(page, text);
  return `${title}${others.length ? ` and ${others.length} more` : ''}: ${change?.sha === null ? 'take down' : change && !places.has(page) ? 'share' : 'change'}`;
}

function trailersOf(writers: readonly Writer[], { person, isReview }: CleanCommit): string[] {
  const lines = [
    ...writers.slice(1).map((writer) => `Co-authored-by: ${nameLine(writer)}`),
    ...(isReview || writers.some((writer) => !isSameWriter(writer, person)) ? [`Reviewed-by: ${nameLine(person)}`] : []),
  ];
  return lines.length ? ['', ...lines] : [];
}

/** The page that a file belongs to: itself, or the page that it is beside. */
function pageOf(path: string): string {
  const [, folder] = /^(content\/[^/]+\/[^/]+)\/[^/]+$/.exec(path) ?? [];
  return folder ? `${folder}/index.mdx` : path;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function decode(content: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(content.replace(/\s/g, '')), (character) => character.charCodeAt(0)));
}
