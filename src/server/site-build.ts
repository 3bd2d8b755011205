import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblems, type Problem } from '../checks/problem.ts';

/** How a build went. */
export interface SiteBuild {
  done: boolean;
  /** How many pages the site has. */
  pages: number;
  /** How many of them had to be drawn, because they are new or have changed. */
  drawn: number;
  seconds: number;
  /** Why the build failed, or what was set aside. Empty if all is well. */
  report: string;
}

/** Where to build, and how to cancel. */
export interface BuildOptions {
  /** The folder of the project. */
  root: string;
  /** The folder for the finished pages. */
  into: string;
  /** The folder to which they will be moved, where the last ones are. */
  last?: string;
  signal: AbortSignal;
  /** Hears what the build is doing. */
  hear?: (step: BuildStep) => void;
  /** The repository with the history of content/, if it is not the project's own. */
  history?: string;
  /** The command that builds. By default the project's own, with the Node that is running this program. */
  command?: readonly [string, ...string[]];
}

/** What a build is doing, and how far it is with it. */
export interface BuildStep {
  what: string;
  done?: number;
  of?: number;
}

/** Builds the site in a separate process, as for publishing: a page with a fault is set aside, and the others are built. */
export async function buildSite({ root, into, last, signal, history, hear = () => undefined, command = [process.execPath, join(root, 'src/build/cli.ts')] }: BuildOptions): Promise<SiteBuild> {
  const begun = performance.now();
  const [program, ...given] = command;
  let counted = { pages: 0, drawn: 0 };
  const listen = (message: BuildStep | { pages: number; drawn: number }) => ('what' in message ? hear(message) : (counted = message));
  const { code, output } = await run(program, [...given, '--outDir', into, ...(last ? ['--last', last] : [])], root, { signal, history, listen });
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) return { done: false, pages: 0, drawn: 0, seconds, report: output };
  return { done: true, ...counted, seconds, report: await readSetAside(into) };
}

function run(program: string, args: readonly string[], cwd: string, { signal, history, listen }: Pick<BuildOptions, 'signal' | 'history'> & { listen: (message: never) => void }): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    RESTORATIVE_MODE: 'publish',
    ...(history ? { RESTORATIVE_HISTORY: history } : {}),
  };
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const child = spawn(program, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child.on('message', listen as (message: unknown) => void);
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', (error) => signal.aborted || reject(error));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString().trim() }));
  });
}

async function readSetAside(folder: string): Promise<string> {
  const file = await readFile(join(folder, 'quarantine.json'), 'utf8').catch(() => '{"problems":[]}');
  return describeProblems((JSON.parse(file) as { problems: Problem[] }).problems);
}
