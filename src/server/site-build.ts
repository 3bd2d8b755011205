import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describeProblems, type Problem } from '../checks/problem.ts';

/** How a build went. */
export interface SiteBuild {
  done: boolean;
  /** How many pages were built. */
  pages: number;
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
  signal: AbortSignal;
  /** Hears what the build prints, while it prints it. */
  hear?: (output: string) => void;
  /** The repository with the history of content/, if it is not the project's own. */
  history?: string;
  /** The command that builds. By default Astro, with the Node that is running this program. */
  command?: readonly [string, ...string[]];
}

/** Builds the site in a separate process, as for publishing: a page with a fault is set aside, and the others are built. */
export async function buildSite({ root, into, signal, history, hear = () => undefined, command = astroIn(root) }: BuildOptions): Promise<SiteBuild> {
  const begun = performance.now();
  const [program, ...given] = command;
  const { code, output } = await run(program, [...given, 'build', '--outDir', into], root, { signal, history, hear });
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) return { done: false, pages: 0, seconds, report: output };
  const files = await readdir(into, { recursive: true });
  return { done: true, pages: files.filter((file) => file.endsWith('.html')).length, seconds, report: await readSetAside(into) };
}

function astroIn(root: string): [string, string] {
  const about = createRequire(join(root, 'package.json')).resolve('astro/package.json');
  const { bin } = createRequire(about)(about) as { bin: { astro: string } };
  // With process.execPath, because the command "astro" would run with whichever Node comes first in the PATH.
  return [process.execPath, join(dirname(about), bin.astro)];
}

function run(program: string, args: readonly string[], cwd: string, { signal, history, hear }: Pick<BuildOptions, 'signal' | 'history'> & { hear: (output: string) => void }): Promise<{ code: number | null; output: string }> {
  const env = {
    ...process.env,
    RESTORATIVE_MODE: 'publish',
    ...(history ? { RESTORATIVE_HISTORY: history } : {}),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Otherwise Astro goes into the background if it thinks that a program is running it.
    ASTRO_DEV_BACKGROUND: '0',
  };
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const child = spawn(program, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => {
      pieces.push(piece);
      hear(piece.toString());
    });
    child.once('error', (error) => signal.aborted || reject(error));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString().trim() }));
  });
}

async function readSetAside(folder: string): Promise<string> {
  const file = await readFile(join(folder, 'quarantine.json'), 'utf8').catch(() => '{"problems":[]}');
  return describeProblems((JSON.parse(file) as { problems: Problem[] }).problems);
}
