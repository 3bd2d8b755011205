import { nameWriter } from '../name-writer.ts';
import { Sentence } from '../sentence.ts';
import { listFolder } from './list-folder.ts';

/** Something that was handed in, as the code host tells of it. */
interface Pull {
  number: number;
  head: { ref: string; sha: string };
  labels: { name: string }[];
}

/** What of Decap's dealings with drafts is guarded. */
export interface Drafts {
  branch: string;
  cmsLabelPrefix: string;
  request(path: string): Promise<unknown>;
  commitAuthor?: { email: string };
  getBranchPullRequest(draft: string): Promise<Pull>;
  getPullRequests(draft: string | undefined, state: 'open', predicate: (pull: Pull) => boolean): Promise<Pull[]>;
  getPullRequestCommits(number: number): Promise<{ commit: { author: { name?: string; email: string } | null } }[]>;
  getPullRequestAuthor(pull: Pull): Promise<string | undefined>;
  getHeadReference(draft: string): Promise<string>;
  getDifferences(from: string, to: string): Promise<{ commits: { commit: { message: string; author: { email?: string } | null } }[]; files?: { filename: string; status: string }[] }>;
  getBranch(draft: string): Promise<{ commit: { sha: string } }>;
  rebaseBranch(draft: string): Promise<{ sha: string }>;
  createCommit(...given: unknown[]): Promise<{ sha: string }>;
  commit(...given: unknown[]): Promise<{ sha: string }>;
  createRef(type: 'heads', draft: string, sha: string): Promise<unknown>;
  createBranch(draft: string, sha: string): Promise<unknown>;
  patchBranch(draft: string, sha: string, options?: { force?: boolean }): Promise<unknown>;
  deleteBranch(draft: string): Promise<unknown>;
  createPR(title: string, draft: string): Promise<Pull>;
  setPullRequestStatus(pull: Pull, status: string): Promise<unknown>;
  closePR(number: number): Promise<unknown>;
  editorialWorkflowGit(files: unknown[], slug: string, media: unknown[], options: SaveOptions): Promise<unknown>;
  mergePR(pull: Pull): Promise<{ tidied?: boolean }>;
  forceMergePR(pull: Pull): Promise<unknown>;
}

interface SaveOptions {
  collectionName: string;
  /** Whether Decap believes that there is a draft to add to. */
  unpublished?: boolean;
  /** The status with which a draft begins, where it is not an ordinary one. */
  status?: string;
}

/** Hears which state of a draft somebody has before their eyes: in the form, or only in the list of what waits. */
export interface Guard {
  opened(draft: string): void;
  listed(draft: string): void;
  /** Takes back what a form has begun of a new entry, where the save broke off and nobody knew whether it arrived. The form has it all, and saves it under the same name. */
  takeBack(): Promise<void>;
}

/** What the guard needs to know of the page around it. */
export interface AroundGuard {
  /** Whether a draft is in the form. */
  isOpen: (draft: string) => boolean;
  /** Names the form that is open, differently each time that one is opened. */
  form?: () => string;
}

const CHANGED = 'Somebody else has saved this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.';
const TAKEN = 'Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.';
const OWN = 'You have begun to change this page elsewhere, on another computer or in another tab, since you opened it here. That is kept, and your words are still here: copy them, open the page again, and put them in.';
const PUBLISHED = 'This page has been published since you opened it, and has changed by that. Nothing of yours is lost: copy what you wrote, open the page again, and put it in.';
const UNREAD = 'Somebody has changed this page since you opened it, so it was not published unread. Open it again, read it, and publish it then.';

/**
 * Keeps two people from writing over each other. Decap puts a draft in the place of another one of the same name, writes what it holds
 * over what is published meanwhile, and publishes what a draft says at that moment, whoever has read it. Here a save adds to the state
 * that was opened or is refused, what is published is what was read, and a save whose last answers were lost is told as what it is.
 */
export function guardDrafts(api: Drafts, { isOpen, form = () => '' }: AroundGuard): Guard {
  const newest = new Map<string, string>();
  const opened = new Map<string, string>();
  const listed = new Map<string, string>();
  const ours = new Set<string>();
  /** What was made last, and by that is what a save that broke off has left, if anything. */
  let made: string | undefined;
  /** What a form has saved in each draft, where nobody knows whether it arrived. */
  const unsure = new Map<string, { sha: string; form: string }>();

  // What has no label is a draft like any other. Decap would take it for one of an old version of its own, and stop everybody with a question.
  const list = api.getPullRequests.bind(api);
  api.getPullRequests = async (draft, state, predicate) => (await list(draft, state, () => true))
    .map((pull) => (pull.labels.some(({ name }) => name.startsWith(api.cmsLabelPrefix)) ? pull : { ...pull, labels: [...pull.labels, { name: `${api.cmsLabelPrefix}draft` }] })).filter(predicate);

  const find = api.getBranchPullRequest.bind(api);
  api.getBranchPullRequest = async (draft) => {
    const pull = await find(draft);
    newest.set(draft, pull.head.sha);
    return pull;
  };

  for (const name of ['commit', 'createCommit'] as const) {
    const make = api[name].bind(api);
    api[name] = async (...given) => {
      const commit = await make(...given);
      ours.add(commit.sha);
      made = commit.sha;
      return commit;
    };
  }

  // To what was opened, and not to whatever stands there now; nothing is made anew over what was published meanwhile.
  api.rebaseBranch = (draft) => {
    // What this computer has saved itself without hearing of it is no change by somebody else.
    const unheard = unsure.get(draft)?.sha;
    const sha = unheard && unheard === newest.get(draft) ? unheard : opened.get(draft);
    return sha ? Promise.resolve({ sha }) : Promise.reject(new Sentence(TAKEN));
  };

  const write = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, media, options) => {
    const draft = `cms/${options.collectionName}/${slug}`;
    // After a first save that failed, Decap believes that there is a draft, and would add to it in vain.
    const isWaiting = options.unpublished && (await isHandedIn(draft));
    if (options.unpublished && !isWaiting) await refuseOlder(draft, files as { path: string }[]);
    made = undefined;
    try {
      const done = await write(files, slug, media, { ...options, unpublished: Boolean(isWaiting) });
      unsure.delete(draft);
      return done;
    } catch (error) {
      // What the code host or the internet failed at may have been done all the same.
      if ((error as { status?: number }).status === undefined || !made) throw error;
      const pull = await api.getBranchPullRequest(draft).catch(() => undefined);
      if (pull?.head.sha !== made) {
        unsure.set(draft, { sha: made, form: form() });
        throw error;
      }
      if (options.status) await api.setPullRequestStatus(pull, options.status);
      opened.set(draft, made);
      unsure.delete(draft);
      return undefined;
    }
  };

  async function isHandedIn(draft: string): Promise<boolean> {
    return api.getBranchPullRequest(draft).then(() => true, (error: unknown) => {
      if ((error as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return false;
      throw error;
    });
  }

  /** Refuses to begin a draft anew with words from before the old one was published, where the site says something else by now. */
  async function refuseOlder(draft: string, files: readonly { path: string }[]): Promise<void> {
    const seen = opened.get(draft);
    const page = files.map(({ path }) => path.replace(/^\//, '')).find((path) => /\.(mdx|yml)$/.test(path));
    if (!seen || !page || (await headOf(draft))) return;
    const at = page.lastIndexOf('/');
    const [before, now] = await Promise.all([seen, api.branch].map(async (state) => (await listFolder((path) => api.request(path), state, page.slice(0, at))).find(({ path }) => path === page.slice(at + 1))?.sha));
    if (before && now && before !== now) throw new Sentence(PUBLISHED);
  }

  const headOf = (draft: string) => api.getBranch(draft).then(({ commit }) => commit.sha, (error: unknown) => {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  });

  const move = api.patchBranch.bind(api);
  api.patchBranch = async (draft, sha, options) => {
    const isDraft = draft !== api.branch;
    const moved = await move(draft, sha, isDraft ? { force: false } : options).catch((error: unknown) => {
      throw isDraft && (error as { status?: number }).status === 422 ? new Sentence(CHANGED) : error;
    });
    opened.set(draft, sha);
    return moved;
  };

  api.createBranch = async (draft, sha) => {
    const make = () => api.createRef('heads', draft, sha);
    const done = await make().catch(async (error: unknown) => {
      if ((error as Error).message !== 'Reference already exists') throw error;
      const writers = await writersOf(draft);
      if (writers.length) throw new Sentence(writers.every((writer) => writer === api.commitAuthor?.email) ? OWN : TAKEN);
      await api.deleteBranch(draft);
      return make();
    });
    opened.set(draft, sha);
    return done;
  };

  /** Who has written in a draft, and made it one that everybody sees; nobody where only a save of this very page broke off, or where it is on the site already. */
  async function writersOf(draft: string): Promise<(string | undefined)[]> {
    if (ours.has((await api.getBranch(draft)).commit.sha)) return [];
    const { commits } = await api.getDifferences(api.branch, await api.getHeadReference(draft));
    if (!commits.length) return [];
    const [pull] = await list(draft, 'open', () => true);
    if (!pull?.labels.some(({ name }) => name.startsWith(api.cmsLabelPrefix))) await api.setPullRequestStatus(pull ?? (await api.createPR(commits.at(-1)!.commit.message, draft)), 'draft');
    return commits.map(({ commit }) => commit.author?.email);
  }

  // Somebody else may have met the draft a moment before it was handed in, and have handed it in.
  const handIn = api.createPR.bind(api);
  api.createPR = async (title, draft) => handIn(title, draft).catch(async (error: unknown) => {
    const [pull] = (error as { status?: number }).status === 422 ? await list(draft, 'open', () => true) : [];
    if (!pull) throw error;
    return pull;
  });

  // What waits of a draft is closed by the code host once the draft is gone. Closed before, a draft that then cannot be deleted would be
  // left where nobody sees it. https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/creating-and-deleting-branches-within-your-repository
  api.closePR = () => Promise.resolve();

  const merge = api.mergePR.bind(api);
  api.mergePR = async (pull) => {
    const { ref, sha } = pull.head;
    const read = (isOpen(ref) ? opened : listed).get(ref);
    if (read && read !== sha) throw new Sentence(UNREAD);
    const merged = await merge(pull);
    // Our gateway puts the draft away, and keeps it where somebody has saved in it meanwhile.
    if (merged.tidied !== undefined) putAway.add(ref);
    return merged;
  };
  const putAway = new Set<string>();
  const drop = api.deleteBranch.bind(api);
  api.deleteBranch = async (draft) => (putAway.delete(draft) ? undefined : drop(draft));
  api.forceMergePR = () => Promise.reject(new Sentence('This page could not be published, because it does not fit what is on the site. Nothing was changed.'));

  // The code host knows only the site, not the person; the draft says who began it.
  api.getPullRequestAuthor = async ({ number }) => {
    const author = (await api.getPullRequestCommits(number))[0]?.commit.author;
    return author ? nameWriter(author) : undefined;
  };

  const note = (into: Map<string, string>) => (draft: string) => void into.set(draft, newest.get(draft)!);
  const takeBack = async () => {
    for (const [draft, { sha, form: begunBy }] of unsure) {
      if (begunBy !== form()) continue;
      if ((await headOf(draft)) === sha) await api.deleteBranch(draft);
      unsure.delete(draft);
    }
  };
  return { opened: note(opened), listed: note(listed), takeBack };
}
