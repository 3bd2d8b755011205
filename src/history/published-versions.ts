import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { compareVersions } from '../schema/compare-versions.ts';

/** Where an earlier build leaves what it found out. */
export interface KeptVersions {
  find(key: string): Uint8Array | undefined;
  keep(key: string, bytes: Uint8Array): void;
}

/** How many commits an earlier build may be behind for its findings to be of use. */
const MOST_COMMITS = 5_000;

/**
 * The highest version at which each resource was ever published, by its file, from the repository around `root` or the one that
 * `RESTORATIVE_HISTORY` names. Looks only at changes of the version, and with `kept` only at those since an
 * earlier build looked. Empty where there is no repository.
 */
export async function readPublishedVersions(root: string, env: NodeJS.ProcessEnv, kept?: KeptVersions): Promise<Map<string, string>> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  const git = (...args: string[]) => new Promise<string>((resolve) => {
    execFile('git', ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'diff.mnemonicPrefix=false', ...place, ...args], { cwd: root, maxBuffer: 200_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => resolve(error ? '' : out));
  });
  // Two copies of a project have one cache. What is seen of a shallow copy may grow at its beginning, so it is read as a whole each time.
  const about = kept ? await git('rev-parse', '--is-shallow-repository', '--absolute-git-dir', '--show-prefix') : '';
  if (!kept || !about.startsWith('false')) return readAll(git, 'HEAD');
  const line = (await git('rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, 'HEAD')).split('\n').filter(Boolean);
  const key = createHash('sha256').update(`published versions ${about}`).digest('hex').slice(0, 40);
  const last = readKept(kept.find(key));
  // A history that was written anew is read as a whole.
  const known = last && line.includes(last.commit) ? last : undefined;
  const [head = 'HEAD'] = line;
  if (known?.commit === head) return new Map(known.versions);
  const versions = await readAll(git, known ? `${known.commit}..${head}` : head, known?.versions);
  if (line.length) kept.keep(key, Buffer.from(JSON.stringify({ commit: head, versions: [...versions] })));
  return versions;
}

interface Known {
  commit: string;
  versions: [file: string, version: string][];
}

function readKept(bytes: Uint8Array | undefined): Known | undefined {
  try {
    return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Known);
  } catch {
    return undefined;
  }
}

/** Reads the versions in some commits, and adds them to those that are known. */
async function readAll(git: (...args: string[]) => Promise<string>, commits: string, known: Known['versions'] = []): Promise<Map<string, string>> {
  const log = await git('log', '--first-parent', '-m', '--relative', '--no-renames', '--unified=0', '--no-color', '--no-ext-diff', '-G', '^version:', '--format=', '-p', commits, '--', 'content/resources');
  return highestIn(log, new Map(known));
}

/** The highest version of each file in the output of `git log -p`, or known before. A line of this form is a field of a page; nobody writes one as a paragraph. */
function highestIn(log: string, highest: Map<string, string>): Map<string, string> {
  let file = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length).replace(/\t$/, '');
    const version = /^\+version:\s*["']?(\d{1,2}\.\d{1,2})["']?\s*$/.exec(line)?.[1];
    if (version && compareVersions(version, highest.get(file) ?? '0.0') > 0) highest.set(file, version);
  }
  return highest;
}
