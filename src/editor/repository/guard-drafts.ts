import { nameWriter } from '../name-writer.ts';
import { Sentence } from '../sentence.ts';
import { listFolder } from './list-folder.ts';
import { text } from './text.ts';

/** A pull request, as the code host describes it. */
interface Pull {
  number: number;
  head: { ref: string; sha: string };
  labels: { name: string }[];
}

/** The methods of Decap's backend that deal with drafts. */
export interface DraftApi {
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
  /** Whether Decap believes that a draft exists already. */
  unpublished?: boolean;
  /** The first status of a draft, if it is not the usual one. */
  status?: string;
}

/** Is told which commit of a draft somebody is looking at, in the form or only in the list of drafts. */
export interface Guard {
  opened(draft: string): void;
  listed(draft: string): void;
  /** Deletes the drafts that this form started in saves whose outcome is unknown. The form still holds everything, and saves it again under the same name. */
  discardUnfinished(): Promise<void>;
}

/** What the guard needs from its caller. */
export interface GuardOptions {
  /** Whether a draft is open in the form. */
  isOpen: (draft: string) => boolean;
  /** A name for the open form, different each time that one is opened. */
  form?: () => string;
  /** Called when a save is refused in words that tell people to compare two versions. */
  refusedStale?: () => void;
}

/**
 * Stops two people from overwriting each other's work. Decap replaces a draft with another of the same name, overwrites what has been
 * published meanwhile, and publishes whatever a draft says at that moment, whether or not anybody has read it. Here, a save either adds to
 * the commit that was opened or is refused. Only what somebody has read is published. If the last answers to a save are lost, the editor
 * finds out whether it arrived.
 */
export function guardDrafts(api: DraftApi, { isOpen, form = () => '', refusedStale = () => undefined }: GuardOptions): Guard {
  const newest = new Map<string, string>();
  const opened = new Map<string, string>();
  const listed = new Map<string, string>();
  const ownCommits = new Set<string>();
  /** The last commit that was made: what a failed save has left, if anything. */
  let lastCommit: string | undefined;
  /** For each draft, the commit of a save whose outcome is unknown, and the form it came from. */
  const unconfirmed = new Map<string, { sha: string; form: string }>();

  // A draft without a label is a draft like any other. Decap would take it for one made by an old version, and stop everybody with a question.
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
      ownCommits.add(commit.sha);
      lastCommit = commit.sha;
      return commit;
    };
  }

  // A save adds to the commit that was opened, not to the newest one. Nothing is rewritten on top of what was published meanwhile.
  api.rebaseBranch = (draft) => {
    // A save from this computer whose answer was lost is not somebody else's change.
    const unconfirmedSha = unconfirmed.get(draft)?.sha;
    const sha = unconfirmedSha && unconfirmedSha === newest.get(draft) ? unconfirmedSha : opened.get(draft);
    return sha ? Promise.resolve({ sha }) : Promise.reject(new Sentence(text.guard.taken));
  };

  const write = api.editorialWorkflowGit.bind(api);
  // What a message tells people to choose has to be there, also where the gateway says it, of what the code host refuses.
  api.editorialWorkflowGit = (...given) => save(...given).catch((error: unknown) => {
    if (/“Compare the two”/.test((error as Error).message)) refusedStale();
    throw error;
  });

  async function save(...[files, slug, media, options]: Parameters<DraftApi['editorialWorkflowGit']>): Promise<unknown> {
    const draft = `cms/${options.collectionName}/${slug}`;
    // After a first save has failed, Decap believes that a draft exists and tries in vain to add to it.
    const isWaiting = options.unpublished && (await isHandedIn(draft));
    if (options.unpublished && !isWaiting) await refuseOlder(draft, files as { path: string }[]);
    lastCommit = undefined;
    try {
      const done = await write(files, slug, media, { ...options, unpublished: Boolean(isWaiting) });
      unconfirmed.delete(draft);
      return done;
    } catch (error) {
      // The code host may have done the work although it, or the network, then failed.
      if ((error as { status?: number }).status === undefined || !lastCommit) throw error;
      const pull = await api.getBranchPullRequest(draft).catch(() => undefined);
      if (pull?.head.sha !== lastCommit) {
        unconfirmed.set(draft, { sha: lastCommit, form: form() });
        throw error;
      }
      if (options.status) await api.setPullRequestStatus(pull, options.status);
      opened.set(draft, lastCommit);
      unconfirmed.delete(draft);
      return undefined;
    }
  }

  async function isHandedIn(draft: string): Promise<boolean> {
    return api.getBranchPullRequest(draft).then(() => true, (error: unknown) => {
      if ((error as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return false;
      throw error;
    });
  }

  /** Refuses a new draft whose text is older than the publication of the previous draft, if the page has changed on the site since. */
  async function refuseOlder(draft: string, files: readonly { path: string }[]): Promise<void> {
    const seen = opened.get(draft);
    const page = files.map(({ path }) => path.replace(/^\//, '')).find((path) => /\.(mdx|yml)$/.test(path));
    if (!seen || !page || (await headOf(draft))) return;
    const at = page.lastIndexOf('/');
    const [before, now] = await Promise.all([seen, api.branch].map(async (state) => (await listFolder((path) => api.request(path), state, page.slice(0, at))).find(({ path }) => path === page.slice(at + 1))?.sha));
    if (before && now && before !== now) throw new Sentence(text.guard.published);
  }

  const headOf = (draft: string) => api.getBranch(draft).then(({ commit }) => commit.sha, (error: unknown) => {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  });

  const move = api.patchBranch.bind(api);
  api.patchBranch = async (draft, sha, options) => {
    const isDraft = draft !== api.branch;
    const moved = await move(draft, sha, isDraft ? { force: false } : options).catch((error: unknown) => {
      throw isDraft && (error as { status?: number }).status === 422 ? new Sentence(text.guard.changed) : error;
    });
    opened.set(draft, sha);
    return moved;
  };

  api.createBranch = async (draft, sha) => {
    const make = () => api.createRef('heads', draft, sha);
    const done = await make().catch(async (error: unknown) => {
      if ((error as Error).message !== 'Reference already exists') throw error;
      const writers = await writersOf(draft);
      if (writers.length) throw new Sentence(writers.every((writer) => writer === api.commitAuthor?.email) ? text.guard.ownChange : text.guard.taken);
      await api.deleteBranch(draft);
      return make();
    });
    opened.set(draft, sha);
    return done;
  };

  /** Lists who has written in a draft, and gives it a label so that everybody sees it. Nobody, if it is what a failed save from this window left, or if it is on the site already. */
  async function writersOf(draft: string): Promise<(string | undefined)[]> {
    if (ownCommits.has((await api.getBranch(draft)).commit.sha)) return [];
    const { commits } = await api.getDifferences(api.branch, await api.getHeadReference(draft));
    if (!commits.length) return [];
    const [pull] = await list(draft, 'open', () => true);
    if (!pull?.labels.some(({ name }) => name.startsWith(api.cmsLabelPrefix))) await api.setPullRequestStatus(pull ?? (await api.createPR(commits.at(-1)!.commit.message, draft)), 'draft');
    return commits.map(({ commit }) => commit.author?.email);
  }

  // Somebody else may have found the draft a moment before and opened its pull request.
  const handIn = api.createPR.bind(api);
  api.createPR = async (title, draft) => handIn(title, draft).catch(async (error: unknown) => {
    const [pull] = (error as { status?: number }).status === 422 ? await list(draft, 'open', () => true) : [];
    if (!pull) throw error;
    return pull;
  });

  // The code host closes the pull request of a draft when its branch is deleted. If we closed it first and the branch could then not be
  // deleted, nobody would see the draft any more. https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/creating-and-deleting-branches-within-your-repository
  api.closePR = () => Promise.resolve();

  const merge = api.mergePR.bind(api);
  api.mergePR = async (pull) => {
    const { ref, sha } = pull.head;
    const read = (isOpen(ref) ? opened : listed).get(ref);
    if (read && read !== sha) throw new Sentence(text.guard.unread);
    const merged = await merge(pull);
    // Our gateway deletes the draft's branch, unless somebody has saved in it meanwhile.
    if (merged.tidied !== undefined) deletedByGateway.add(ref);
    return merged;
  };
  const deletedByGateway = new Set<string>();
  const drop = api.deleteBranch.bind(api);
  api.deleteBranch = async (draft) => (deletedByGateway.delete(draft) ? undefined : drop(draft));
  api.forceMergePR = () => Promise.reject(new Sentence(text.guard.doesNotFit));

  // The code host knows only the site, not the person. The first commit of the draft says who started it.
  api.getPullRequestAuthor = async ({ number }) => {
    const author = (await api.getPullRequestCommits(number))[0]?.commit.author;
    return author ? nameWriter(author) : undefined;
  };

  const record = (into: Map<string, string>) => (draft: string) => void into.set(draft, newest.get(draft)!);
  const discardUnfinished = async () => {
    for (const [draft, { sha, form: begunBy }] of unconfirmed) {
      if (begunBy !== form()) continue;
      if ((await headOf(draft)) === sha) await api.deleteBranch(draft);
      unconfirmed.delete(draft);
    }
  };
  return { opened: record(opened), listed: record(listed), discardUnfinished };
}
