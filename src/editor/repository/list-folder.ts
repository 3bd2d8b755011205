/** A file of a folder in the repository. */
export interface Listed {
  /** Its bare name. */
  path: string;
  sha: string;
}

/** The files of a folder in one state: of `main`, or of a commit. None where there is no such folder; it goes with its last file. `ask` asks the gateway. */
export async function listFolder(ask: (path: string) => Promise<unknown>, state: string, folder: string): Promise<Listed[]> {
  const found = (await ask(`/git/trees/${state}:${folder}`).catch((error: unknown) => {
    if ((error as { status?: number }).status !== 404) throw error;
    return { tree: [] };
  })) as { tree: (Listed & { type?: string })[] };
  return found.tree.filter(({ type }) => type !== 'tree');
}
