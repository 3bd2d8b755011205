import { execFile } from 'node:child_process';

/** The most commits to go back. An older version is as good as forgotten. */
const MOST = 200;

/**
 * Reads a file as it was when it last gave a version as its own, from the repository around `root` or the one that `RESTORATIVE_HISTORY`
 * names. Returns nothing where there is no repository, or none of its commits that we have contains that version.
 */
export async function readVersion(root: string, env: NodeJS.ProcessEnv, file: string, version: string): Promise<string | undefined> {
  const git = gitAt(root, env.RESTORATIVE_HISTORY);
  // A project may be in a folder of a larger repository; a copy of one elsewhere is at the top of its own.
  const place = env.RESTORATIVE_HISTORY ? '' : './';
  try {
    const steps = (await git('log', '--first-parent', `--max-count=${MOST}`, '--format=%H', 'HEAD', '--', file)).split('\n').filter(Boolean);
    for (const step of steps) {
      // One commit may have removed the file, and a later one brought it back.
      const words = await git('show', `${step}:${place}${file}`).catch(() => '');
      if (versionIn(words) === version) return words;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** The version in the fields of a page, with or without quotation marks. */
function versionIn(words: string): string | undefined {
  return /^version:\s*["']?(\d+\.\d+)["']?\s*$/m.exec(words.split(/^---\s*$/m)[1] ?? '')?.[1];
}

function gitAt(root: string, repository: string | undefined): (...args: string[]) => Promise<string> {
  const place = repository ? [`--git-dir=${repository}`] : [];
  return (...args) => new Promise((resolve, reject) => {
    execFile('git', [...place, ...args], { cwd: root, maxBuffer: 20_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => (error ? reject(error) : resolve(out)));
  });
}
