import { execFileSync } from 'node:child_process';

let known: Map<string, string> | undefined;

/**
 * The day on which a file of content/ was last changed, as the repository remembers it: 2026-11-23. Nothing where there is no repository,
 * or only its last few days, which would make every page look new.
 */
export function lastChanged(file: string): string | undefined {
  return (known ??= readHistory()).get(file);
}

function readHistory(): Map<string, string> {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
    return daysOf(git('log', '--format=%x00%cs', '--name-only', '--relative', '--', 'content'));
  } catch {
    return new Map();
  }
}

/** The newest day of each file in what `git log` says: a null sign and the day of each change, and below it the names of its files. */
export function daysOf(log: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const change of log.split('\0').slice(1)) {
    const [day = '', ...files] = change.split('\n').filter(Boolean);
    for (const file of files) if (!days.has(file)) days.set(file, day);
  }
  return days;
}

function git(...words: string[]): string {
  return execFileSync('git', ['-c', 'core.quotePath=false', ...words], { encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'ignore'] });
}
