/** A file of a folder in the repository. */
export interface Listed {
  /** Its bare name. */
  path: string;
  sha: string;
}

/** Lists the files of a folder on `main` or in a commit. Empty if there is no such folder: Git has no empty folders. `ask` sends a request to the gateway. */
export async function listFolder(ask: (path: string) => Promise<unknown>, state: string, folder: string): Promise<Listed[]> {
  const found = (await ask(`/git/trees/${state}:${folder}`).catch((error: unknown) => {
    if ((error as { status?: number }).status !== 404) throw error;
    return { tree: [] };
  })) as { tree: (Listed & { type?: string })[] };
  return found.tree.filter(({ type }) => type !== 'tree');
}
