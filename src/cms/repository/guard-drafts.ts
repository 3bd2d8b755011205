import { nameWriter } from '../name-writer.ts';
import { Sentence } from '../sentence.ts';

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
  commitAuthor?: { email: string };
  getBranchPullRequest(draft: string): Promise<Pull>;
  getPullRequests(draft: string, state: 'open', predicate: (pull: Pull) => boolean): Promise<Pull[]>;
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
  setPullRequestStatus(pull: Pull, status: 'draft'): Promise<unknown>;
  closePR(number: number): Promise<unknown>;
  editorialWorkflowGit(files: unknown[], slug: string, media: unknown[], options: { collectionName: string; unpublished?: boolean }): Promise<unknown>;
  mergePR(pull: Pull): Promise<unknown>;
  forceMergePR(pull: Pull): Promise<unknown>;
}

/** Hears which state of a draft somebody has before their eyes: in the form, or only in the list of what waits. */
export interface Guard {
  opened(draft: string): void;
  listed(draft: string): void;
}

const CHANGED = 'Somebody else has saved this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.';
const TAKEN = 'Somebody else has begun to change this page since you opened it. Theirs is kept, and your words are still here: copy them, open the page again, and put them in.';
const UNREAD = 'Somebody has changed this page since you opened it, so it was not published unread. Open it again, read it, and publish it then.';

/**
 * Keeps two people from writing over each other. Decap puts a draft in the place of another one of the same name, writes what it holds
 * over what is published meanwhile, and publishes what a draft says at that moment, whoever has read it. Here a save adds to the state
 * that was opened or is refused, and what is published is what was read. `isOpen` says whether a draft stands in the form.
 */
export function guardDrafts(api: Drafts, isOpen: (draft: string) => boolean): Guard {
  const newest = new Map<string, string>();
  const opened = new Map<string, string>();
  const listed = new Map<string, string>();
  const ours = new Set<string>();

  const find = api.getBranchPullRequest.bind(api);
  api.getBranchPullRequest = async (draft) => {
    const pull = await find(draft);
    newest.set(draft, pull.head.sha);
    return pull;
  };

  for (const name of ['commit', 'createCommit'] as const) {
    const make = api[name].bind(api);
    api[name] = async (...given) => {
      const made = await make(...given);
      ours.add(made.sha);
      return made;
    };
  }

  // To what was opened, and not to whatever stands there now; nothing is made anew over what was published meanwhile.
  api.rebaseBranch = (draft) => {
    const sha = opened.get(draft);
    return sha ? Promise.resolve({ sha }) : Promise.reject(new Sentence(TAKEN));
  };

  // After a first save that failed, Decap believes that there is a draft, and would add to it in vain.
  const write = api.editorialWorkflowGit.bind(api);
  api.editorialWorkflowGit = async (files, slug, media, options) => {
    const isWaiting = options.unpublished && (await api.getBranchPullRequest(`cms/${options.collectionName}/${slug}`).then(() => true, (error: unknown) => {
      if ((error as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return false;
      throw error;
    }));
    return write(files, slug, media, { ...options, unpublished: Boolean(isWaiting) });
  };

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
    const made = await make().catch(async (error: unknown) => {
      if ((error as Error).message !== 'Reference already exists') throw error;
      if (!(await isFree(draft))) throw new Sentence(TAKEN);
      await api.deleteBranch(draft);
      return make();
    });
    opened.set(draft, sha);
    return made;
  };

  /** Whether only a save of ours that broke off half way is there, or a draft that was published and not tidied away. */
  async function isFree(draft: string): Promise<boolean> {
    if (ours.has((await api.getBranch(draft)).commit.sha)) return true;
    const [pull] = await api.getPullRequests(draft, 'open', () => true);
    if (pull?.labels.some(({ name }) => name.startsWith(api.cmsLabelPrefix))) return false;
    const { commits } = await api.getDifferences(api.branch, await api.getHeadReference(draft));
    if (commits.every(({ commit }) => commit.author?.email === api.commitAuthor?.email)) return true;
    // Somebody else's save broke off. Nobody sees it, and it would hold the page back from all but them: from now on it is a draft like any other.
    await api.setPullRequestStatus(pull ?? (await api.createPR(commits.at(-1)!.commit.message, draft)), 'draft');
    return false;
  }

  // Somebody else may have met the draft a moment before it was handed in, and have handed it in.
  const handIn = api.createPR.bind(api);
  api.createPR = async (title, draft) => handIn(title, draft).catch(async (error: unknown) => {
    const [pull] = (error as { status?: number }).status === 422 ? await api.getPullRequests(draft, 'open', () => true) : [];
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
    return merge(pull);
  };
  api.forceMergePR = () => Promise.reject(new Sentence('This page could not be published, because it does not fit what is on the site. Nothing was changed.'));

  // The code host knows only the site, not the person; the draft says who began it.
  api.getPullRequestAuthor = async ({ number }) => {
    const author = (await api.getPullRequestCommits(number))[0]?.commit.author;
    return author ? nameWriter(author) : undefined;
  };

  const note = (into: Map<string, string>) => (draft: string) => void into.set(draft, newest.get(draft)!);
  return { opened: note(opened), listed: note(listed) };
}
