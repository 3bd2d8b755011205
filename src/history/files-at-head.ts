import { execFile } from 'node:child_process';

/** The pages of content/ in the commit that is being built, with Git's name for the text of each, by path: content/trials/we-tried-it.mdx. */
export interface FilesAtHead {
  /** The commit, or undefined where there is no Git. */
  commit: string | undefined;
  files: ReadonlyMap<string, string>;
}

/** A page, or the settings. */
const PAGE = /^content\/(?:[a-z-]+\/[a-z0-9-]+(?:\/index)?\.mdx|[a-z-]+\.yml)$/;

/**
 * Lists the pages in the repository around `root`, or in the one that `RESTORATIVE_HISTORY` names. The commit itself counts, not what has been
 * changed in the folder since: the editor works on the repository.
 */
export async function readFilesAtHead(root: string, env: NodeJS.ProcessEnv): Promise<FilesAtHead> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  const git = (...args: string[]) => new Promise<string>((resolve, reject) => {
    execFile('git', [...place, ...args], { cwd: root, maxBuffer: 200_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => (error ? reject(error) : resolve(out)));
  });
  try {
    const commit = (await git('rev-parse', '--verify', 'HEAD^{commit}')).trim();
    // Of this very commit: somebody may publish while it is being read.
    const listed = await git('ls-tree', '-r', '-z', commit, '--', 'content');
    const found = listed.split('\0').map((line) => /^\d+ blob ([0-9a-f]{40})\t(.+)$/.exec(line)).filter((line) => line !== null);
    return { commit, files: new Map(found.map(([, sha, path]) => [path!, sha!] as const).filter(([path]) => PAGE.test(path))) };
  } catch {
    return { commit: undefined, files: new Map() };
  }
}
