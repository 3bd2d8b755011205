/** The pages that have changed in the repository since the site was built: Git's name for the text of each now, by path; null if it was removed. */
export type SinceBuild = ReadonlyMap<string, string | null>;

interface Compared {
  merge_base_commit?: { sha: string };
  files?: { filename: string; previous_filename?: string; status: string; sha: string }[];
}

/** The code host lists at most 300 files. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const MOST_FILES = 299;

/**
 * Asks the code host what has changed since a commit. One request, whose size depends on what has changed and not on how much there is.
 * Undefined if it cannot tell: it does not know the commit, or too much has changed. `ask` sends a request to the gateway.
 */
export async function readSinceBuild(ask: (path: string) => Promise<unknown>, commit: string | undefined): Promise<SinceBuild | undefined> {
  if (!commit) return undefined;
  const compared = (await ask(`/compare/${commit}...main?per_page=1`).catch((error: unknown) => {
    if ((error as { status?: number }).status !== 404) throw error;
    return {};
  })) as Compared;
  const { files = [], merge_base_commit: base } = compared;
  // After a rewritten history, the files are those since another commit.
  if (base?.sha !== commit || files.length > MOST_FILES) return undefined;
  return new Map(files.flatMap(({ filename, previous_filename: before, status, sha }) => [
    ...(before && status === 'renamed' ? [[before, null] as const] : []),
    [filename, status === 'removed' ? null : sha] as const,
  ]));
}
