import { PUBLISHED } from './publish.ts';
import { FOREIGN, refuseWritten, type Reader, type Written } from './inspection/refuse-written.ts';
import { isFoundation, type Person } from './person.ts';
import { refuse, type Preconditions, type Refusal } from './verdict.ts';
import { isOfDraft, refuseDraft, refusePath } from './draft-paths.ts';
import { isMadeBy, isOwn, ownerOf, type Commit, type Owner } from './ownership.ts';

/** The difference between what is published and a draft. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
interface Compared {
  files?: { filename: string; previous_filename?: string; status: string }[];
  commits?: Commit[];
  total_commits?: number;
}

/** The files of a commit. https://docs.github.com/en/rest/git/trees#get-a-tree */
interface Listed {
  tree: { path: string; mode: string; type: string; sha: string }[];
  truncated: boolean;
}

/** A pull request: from where, and to where. `repo` is null once that repository has been deleted. https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
interface PullRequest {
  state: 'open' | 'closed';
  labels?: { name: string }[];
  head: { ref: string; repo?: { full_name?: string } | null };
  base: { repo?: { full_name?: string } | null };
}

/** The result of looking: why a request is refused, or the name of an empty draft, which belongs to nobody, that is in the way. */
export interface Found {
  refused?: Refusal;
  emptyDraft?: string;
}

/** The code host lists no more files than this, and a page has far fewer. */
const MOST_CHANGED = 299;

/**
 * Looks at the repository before a request is carried out, and says why if it must be refused.
 *
 * A request only names a commit. A code host also finds the commits of every fork, and anybody can fork a public repository. A draft pointed
 * at such a commit could bring in a program, which would then run where drafts are built. And people review one page in the editor, so a draft
 * must not contain a second one that nobody sees. A draft belongs to the school that started it: others may read it, but only that school and
 * the Foundation may change it.
 */
export async function checkPreconditions(look: Preconditions, person: Person, read: Reader): Promise<Found> {
  const pull = look.pull === undefined ? undefined : (((await read.value(`/pulls/${look.pull}`)) ?? {}) as Partial<PullRequest>);
  const draft = pull ? nameOf(pull) : look.draft;
  if (look.pull !== undefined) {
    const refused = refuseDraft(draft ?? '', person);
    if (refused) return { refused };
  }
  if (look.open && isPublished(pull ?? {})) return { refused: refuse('This draft has been published, so it is finished. To change the page, open it and save. Nothing was changed.') };
  const owner = look.own || look.startsDraft ? await findOwner(draft!, look.pull, read) : undefined;
  if (look.own && !isFoundation(person)) {
    const refused = refuseOthers(owner, look.own, person);
    if (refused) return { refused };
  }
  const refused = (look.written && (await refusalOf(look.written, person, read))) ?? (look.changes ? await refuseChanges(look, draft, owner, person, read) : undefined);
  return { refused, emptyDraft: look.startsDraft && owner === 'nobody' ? draft : undefined };
}

/** Whether it has been published and has the label that says so. Without the label, it would count as withdrawn. */
function isPublished({ state, labels }: Partial<PullRequest>): boolean {
  return state === 'closed' && Boolean(labels?.some(({ name }) => name === PUBLISHED));
}

function nameOf({ head, base }: Partial<PullRequest>): string | undefined {
  // A fork may have branches with the names of drafts. `fork` alone says nothing, because the site itself may be kept in a fork.
  return head?.repo?.full_name && head.repo.full_name === base?.repo?.full_name ? head.ref : undefined;
}

/** Who started a draft; `nobody` if it is empty, and undefined if there is no such draft. */
async function findOwner(draft: string, pull: string | undefined, read: Reader): Promise<Owner | 'nobody' | undefined> {
  const compared = (await read.value(`/compare/main...${encodeURIComponent(draft)}`)) as Compared | undefined;
  const [first] = compared?.commits ?? ((pull ? await read.value(`/pulls/${pull}/commits?per_page=100`) : undefined) as Commit[] | undefined) ?? [];
  return first ? ownerOf(first) : compared ? 'nobody' : undefined;
}

function refuseOthers(owner: Owner | 'nobody' | undefined, own: NonNullable<Preconditions['own']>, person: Person): Refusal | undefined {
  if (owner === 'nobody') return own === 'or nobody’s' ? undefined : refuse(NOTHING_YET);
  // Where the draft may be empty, the code host reports that there is none.
  if (!owner) return own === 'or nobody’s' ? undefined : refuse('This draft is gone: it was published or withdrawn. Nothing was changed.');
  if (isOwn(person, owner)) return undefined;
  return refuse(`${owner.school ? 'Another school' : 'Somebody else'} began this draft, so only they and those who publish can change it or throw it away. You can read it. Nothing was changed.`);
}

const NOTHING_YET = 'There is nothing in this draft yet. Save something in it first.';

async function refuseChanges({ changes = '', startsDraft, pull }: Preconditions, draft: string | undefined, owner: Owner | 'nobody' | undefined, person: Person, read: Reader): Promise<Refusal | undefined> {
  const [compared, listed] = (await Promise.all([read.value(`/compare/main...${changes}`), read.value(`/git/trees/${changes}?recursive=1`)])) as [Compared | undefined, Listed | undefined];
  const files = compared?.files;
  if (!files || !listed || listed.truncated || files.length > MOST_CHANGED) return refuse(FOREIGN);
  // A save that changes nothing could start a draft of another school's page, and so block it for them.
  if (draft && (startsDraft || owner === 'nobody') && !files.length && compared.commits?.length) return refuse(NOTHING_YET);
  if (pull === undefined) {
    const added = startsDraft || !draft ? compared : ((await read.value(`/compare/${encodeURIComponent(draft)}...${changes}`)) as Compared | undefined);
    // If it does not follow on from the draft, the code host refuses it.
    if (added && !isAllMadeBy(person, added)) return refuse(FOREIGN);
  }
  const ordinary = new Map(listed.tree.filter(({ mode, type }) => mode === '100644' && type === 'blob').map(({ path, sha }) => [path, sha]));
  const written: Written[] = [];
  for (const { filename, previous_filename: before, status } of files) {
    const refused = [filename, ...(before ? [before] : [])].map((path) => refusePath(path, person, status === 'removed' || path === before)).find(Boolean);
    if (refused) return refuse(refused);
    if (status !== 'removed' && !ordinary.has(filename)) return refuse(FOREIGN);
    if (draft && !(isOfDraft(filename, draft) && isOfDraft(before ?? filename, draft))) return refuse('A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.');
    written.push({ path: filename, sha: status === 'removed' ? null : ordinary.get(filename)! });
  }
  return refusalOf(written, person, read);
}

/** Whether every added commit names its true author. If the list is incomplete, they were not made one save at a time. */
function isAllMadeBy(person: Person, { commits = [], total_commits: total = commits.length }: Compared): boolean {
  return total === commits.length && commits.every((commit) => isMadeBy(person, commit));
}

async function refusalOf(written: readonly Written[], person: Person, read: Reader): Promise<Refusal | undefined> {
  const refused = await refuseWritten(written, person, read);
  return refused ? refuse(refused) : undefined;
}
