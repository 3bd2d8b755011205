import { spawn } from 'node:child_process';

/** Gives the content of files as they were, by the names that Git has for them. */
export interface Blobs {
  /** The content as text; undefined where the repository does not have it. */
  read(blob: string): Promise<string | undefined>;
}

/**
 * Asks the repository around `root`, or the one that `RESTORATIVE_HISTORY` names, through one running Git, however many files are asked for.
 * It is started when the first is, and holds nothing up at the end.
 */
export function openBlobs(root: string, env: NodeJS.ProcessEnv): Blobs {
  const known = new Map<string, Promise<string | undefined>>();
  let ask: ((blob: string) => Promise<string | undefined>) | undefined;
  const read = (blob: string) => (known.get(blob) ?? known.set(blob, (ask ??= start(root, env))(blob)).get(blob))!;
  return { read };
}

function start(root: string, env: NodeJS.ProcessEnv): (blob: string) => Promise<string | undefined> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  // A copy without all content would fetch what is missing from its host, in the middle of a build.
  const git = spawn('git', [...place, 'cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' } });
  const waiting: ((content: string | undefined) => void)[] = [];
  let pending = Buffer.of();
  let hasEnded = false;

  const end = () => {
    hasEnded = true;
    for (const answer of waiting.splice(0)) answer(undefined);
  };
  git.once('error', end).once('close', end);
  git.stdin.on('error', () => undefined);
  git.stdout.on('data', (piece: Buffer) => {
    pending = Buffer.concat([pending, piece]);
    for (let answer = takeAnswer(pending); answer; answer = takeAnswer(pending)) {
      pending = answer.rest;
      waiting.shift()?.(answer.content);
    }
    if (waiting.length === 0) hold('unref');
  });
  // While nobody waits for an answer, this Git keeps no program from ending.
  const hold = (how: 'ref' | 'unref') => {
    for (const part of [git, git.stdin, git.stdout] as unknown as { ref(): void; unref(): void }[]) part[how]();
  };

  return (blob) => new Promise((resolve) => {
    if (hasEnded || !/^[0-9a-f]{40,64}$/.test(blob)) return resolve(undefined);
    waiting.push(resolve);
    hold('ref');
    git.stdin.write(`${blob}\n`);
  });
}

/** The first whole answer in the output of `git cat-file --batch`: a line `NAME blob SIZE`, so many bytes, and a line end; or a line that ends in "missing". */
function takeAnswer(bytes: Buffer): { content: string | undefined; rest: Buffer<ArrayBuffer> } | undefined {
  const end = bytes.indexOf('\n');
  if (end < 0) return undefined;
  const size = / blob (\d+)$/.exec(bytes.toString('utf8', 0, end))?.[1];
  if (size === undefined) return { content: undefined, rest: Buffer.from(bytes.subarray(end + 1)) };
  const last = end + 1 + Number(size);
  return bytes.length > last ? { content: bytes.toString('utf8', end + 1, last), rest: Buffer.from(bytes.subarray(last + 1)) } : undefined;
}
