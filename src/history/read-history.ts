import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NO_HISTORY, type Change, type History, type LostFile, type RemovedFile } from './history.ts';

/** Files whose disappearance matters to people who have them in a calendar. */
const EVENT = /^content\/(?:meetings|visits)\/[^/]+\.mdx$/;

/** The file of a page: content/news/a-day.mdx, or content/resources/a-script/index.mdx. */
const PAGE = /^content\/[^/]+\/(?:[^/]+|[^/]+\/index)\.mdx$/;

/**
 * Reads what has happened to content/ of the project in `root`. The repository is the one around it, or the one that
 * `RESTORATIVE_HISTORY` names, for a project copied from a repository elsewhere. Where there is none, nothing is known.
 */
export async function readHistory(root: string, env: NodeJS.ProcessEnv): Promise<History> {
  const git = gitAt(root, env.RESTORATIVE_HISTORY);
  try {
    // A change counts from when it came into the published line, so a branch that waited for a week is not older than what was published meanwhile. Only files with exactly
    // the same content count as renamed, so that Git need not open or fetch any file.
    const [log, shallow] = await Promise.all([
      git('log', '--first-parent', '-m', '--raw', '--no-abbrev', '-M100%', '-z', '--relative', '--format=%x01%H %ct', 'HEAD', '--', 'content'),
      git('rev-parse', '--is-shallow-repository'),
    ]);
    const steps = readLog(log).toReversed();
    const gone = findRemoved(steps, root);
    const lost = await Promise.all(gone.filter(({ file }) => EVENT.test(file)).map(async ({ blob, ...file }): Promise<LostFile> => ({ ...file, words: await git('cat-file', 'blob', blob) })));
    return { changes: steps.map(({ commit, at, file, blob, isGone, movedTo }) => ({ commit, at, file, ...(isGone ? {} : { blob }), ...(movedTo ? { movedTo } : {}) })), lost, removed: gone.map(({ blob: _, ...file }) => file), isWhole: shallow.trim() === 'false' };
  } catch {
    return NO_HISTORY;
  }
}

function gitAt(root: string, repository: string | undefined): (...args: string[]) => Promise<string> {
  const place = repository ? [`--git-dir=${repository}`] : [];
  return (...args) => new Promise((resolve, reject) => {
    execFile('git', [...place, ...args], { cwd: root, maxBuffer: 200_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => (error ? reject(error) : resolve(out)));
  });
}

/** A change with what Git says about the file's content. */
interface Step extends Change {
  /** The content after it, or before it when the file was removed. */
  blob: string;
  isGone: boolean;
  movedTo?: string;
}

/** Parses the output of `git log --raw -z`. It consists of pieces that end with a NUL: a commit, or what happened to a file and its names. */
function readLog(log: string): Step[] {
  const steps: Step[] = [];
  const pieces = log.split('\0').map((piece) => piece.replace(/^\n/, ''));
  let [commit, at] = ['', 0];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.startsWith('\x01')) {
      const [id = '', seconds = '0'] = piece.slice(1).split(' ');
      [commit, at] = [id, Number(seconds)];
    } else if (piece.startsWith(':')) {
      const [, , before = '', after = '', how = ''] = piece.split(' ');
      const file = pieces[++index]!;
      const isGone = how.startsWith('D') || how.startsWith('R');
      const movedTo = how.startsWith('R') ? pieces[++index]! : undefined;
      if (movedTo) steps.push({ commit, at, file: movedTo, blob: after, isGone: false });
      steps.push({ commit, at, file, blob: isGone ? before : after, isGone, movedTo });
    }
  }
  return steps;
}

/** Pages whose file does not exist: removed in history, or removed on this computer and not yet published. */
function findRemoved(steps: readonly Step[], root: string): (RemovedFile & { blob: string })[] {
  const last = new Map(steps.filter(({ file }) => PAGE.test(file)).map((step) => [step.file, step]));
  return [...last.values()]
    .filter(({ file }) => !existsSync(join(root, file)))
    .map(({ file, at, blob, isGone, movedTo }) => ({ file, blob, ...(isGone ? { at } : {}), ...(movedTo ? { movedTo } : {}) }));
}
