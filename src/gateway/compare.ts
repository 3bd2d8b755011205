import { requireOk, type Call } from './call-host.ts';

/** One file that differs between two commits, as the code host describes it. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
interface ComparedFile {
  filename: string;
  previous_filename?: string;
  status: string;
  sha: string;
}

/** A commit as the code host lists it. */
export interface ComparedCommit {
  sha: string;
  commit: { message: string; author: { name: string; email: string; date?: string } | null };
  parents: { sha: string }[];
}

/** A file after a change: Git's name for its contents, or null if it was removed. */
export interface ChangedFile {
  path: string;
  sha: string | null;
}

/** The difference between two commits. */
export interface Difference {
  /** Their merge base: the last commit that both have in common. */
  base: string;
  /** The oldest first. */
  commits: ComparedCommit[];
  /** A renamed file counts as one that was removed and one that was added. */
  files: ChangedFile[];
  /** Whether the code host listed all files. It lists at most 300. */
  isWhole: boolean;
}

const MOST_FILES = 299;
const A_PAGE = 100;
const MOST_PAGES = 10;

/** Compares two commits, starting from their merge base. */
export async function compare(call: Call, from: string, to: string): Promise<Difference> {
  interface Page { merge_base_commit: { sha: string }; total_commits: number; commits: ComparedCommit[]; files?: ComparedFile[] }
  const ask = async (page: number) => requireOk(await call<Page>('GET', `/compare/${from}...${to}?per_page=${A_PAGE}&page=${page}`));
  const first = await ask(1);
  const commits = [...first.commits];
  for (let page = 2; page <= MOST_PAGES && commits.length < first.total_commits; page++) commits.push(...(await ask(page)).commits);
  const files = first.files ?? [];
  return { base: first.merge_base_commit.sha, commits, files: files.flatMap(changes), isWhole: files.length <= MOST_FILES };
}

function changes({ filename, previous_filename: before, status, sha }: ComparedFile): ChangedFile[] {
  if (status === 'removed') return [{ path: filename, sha: null }];
  return [...(before && status === 'renamed' ? [{ path: before, sha: null }] : []), { path: filename, sha }];
}
