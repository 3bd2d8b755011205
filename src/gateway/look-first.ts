import { isFoundation, no, type Look, type Person, type Refusal } from './verdict.ts';
import { isOfDraft, refuseDraft, refusePath } from './where.ts';

/** Reads from the code host: a path below the repository's own address. Nothing when there is nothing; throws when it does not answer. */
export type Read = (path: string) => Promise<unknown>;

/** What lies between what is published and a draft. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
interface Compared {
  files?: { filename: string; previous_filename?: string; status: string }[];
  commits?: { commit: { author: { email: string } | null } }[];
}

/** The files of a state. https://docs.github.com/en/rest/git/trees#get-a-tree */
interface Listed {
  tree: { path: string; mode: string; type: string }[];
  truncated: boolean;
}

/** Something handed in: from where, and to where. `repo` is nothing once it is deleted. https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
interface HandedIn {
  head: { ref: string; repo?: { full_name?: string } | null };
  base: { repo?: { full_name?: string } | null };
}

/** The code host names no more files than this, and a page has far fewer. */
const MOST_CHANGED = 299;

/**
 * Looks at the repository before something is done, and gives the reason when it is not to be done.
 *
 * A request only names a state of the files. Code hosts know the states of every copy of a repository too, and anybody can make a copy
 * of a public one: a draft that was pointed at such a state could bring a program, which would then run where drafts are built. And
 * what is read in the editor is one page, so a draft must not hold a second one that nobody sees.
 */
export async function lookFirst({ draft: named, pull, changes, own }: Look, person: Person, read: Read): Promise<Refusal | undefined> {
  const draft = pull === undefined ? named : await nameOf(pull, read);
  if (pull !== undefined) {
    const refused = refuseDraft(draft ?? '', person);
    if (refused) return refused;
  }
  if (own && !isFoundation(person) && !(await hasBegun(person, draft!, read))) return no('Somebody else began this draft, so only they or the Foundation can throw it away. Nothing was changed.');
  return changes ? refuseChanges(changes, draft, person, read) : undefined;
}

async function nameOf(pull: string, read: Read): Promise<string | undefined> {
  const { head, base } = ((await read(`/pulls/${pull}`)) ?? {}) as Partial<HandedIn>;
  // A copy of the repository has drafts of the same names. Whether it is a fork says nothing: the site itself may be kept in one.
  return head?.repo?.full_name && head.repo.full_name === base?.repo?.full_name ? head.ref : undefined;
}

async function hasBegun({ email }: Person, draft: string, read: Read): Promise<boolean> {
  const compared = (await read(`/compare/main...${encodeURIComponent(draft)}`)) as Compared | undefined;
  return compared?.commits?.[0]?.commit.author?.email === email;
}

async function refuseChanges(sha: string, draft: string | undefined, person: Person, read: Read): Promise<Refusal | undefined> {
  const [compared, listed] = (await Promise.all([read(`/compare/main...${sha}`), read(`/git/trees/${sha}?recursive=1`)])) as [Compared | undefined, Listed | undefined];
  const files = compared?.files;
  if (!files || !listed || listed.truncated || files.length > MOST_CHANGED) return no(FOREIGN);
  const ordinary = new Set(listed.tree.filter(({ mode, type }) => mode === '100644' && type === 'blob').map(({ path }) => path));
  for (const { filename, previous_filename: before, status } of files) {
    const refused = [filename, ...(before ? [before] : [])].map((path) => refusePath(path, person, status === 'removed' || path === before)).find(Boolean);
    if (refused) return no(refused);
    if (status !== 'removed' && !ordinary.has(filename)) return no(FOREIGN);
    if (draft && !(isOfDraft(filename, draft) && isOfDraft(before ?? filename, draft))) return no('A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.');
  }
  return undefined;
}

const FOREIGN = 'This was not made in the editor, so it cannot be kept here. Nothing was changed.';
