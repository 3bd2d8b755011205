import { execFile } from 'node:child_process';
import { compareVersions } from '../schema/compare-versions.ts';

/**
 * The highest version at which each resource was ever published, by its file, from the repository around `root` or the one that
 * `RESTORATIVE_HISTORY` names. Looks only at changes of the version. Empty where there is no repository.
 */
export async function readPublishedVersions(root: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  const words = ['log', '--first-parent', '-m', '--relative', '--no-renames', '--unified=0', '--no-color', '--no-ext-diff', '-G', '^version:', '--format=', '-p', 'HEAD', '--', 'content/resources'];
  const log = await new Promise<string>((resolve) => {
    execFile('git', ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'diff.mnemonicPrefix=false', ...place, ...words], { cwd: root, maxBuffer: 200_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => resolve(error ? '' : out));
  });
  return highestIn(log);
}

/** The highest version of each file in the output of `git log -p`. A line of this form is a field of a page; nobody writes one as a paragraph. */
function highestIn(log: string): Map<string, string> {
  const highest = new Map<string, string>();
  let file = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length).replace(/\t$/, '');
    const version = /^\+version:\s*["']?(\d{1,2}\.\d{1,2})["']?\s*$/.exec(line)?.[1];
    if (version && compareVersions(version, highest.get(file) ?? '0.0') > 0) highest.set(file, version);
  }
  return highest;
}
