import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.ts';

/** The variable in which a build passes the next one the problems of pages to set aside. */
const HANDED_OVER = 'RESTORATIVE_ASIDE';

/** The problems that an earlier build found in its finished pages. This build sets those pages aside from the start. */
export function handedOver(env: NodeJS.ProcessEnv): Problem[] {
  const handed = env[HANDED_OVER];
  return handed ? (JSON.parse(handed) as Problem[]) : [];
}

/**
 * Builds the project at `root` once more into the folder `into`, with the pages of these problems set aside from the start, so that no
 * trace of them is left in lists, feeds, packs or search. Runs in a process of its own, because a build has to begin with an empty
 * memory. Rejects when that build fails.
 */
export async function buildAgain(root: string, into: string, problems: readonly Problem[], env: NodeJS.ProcessEnv): Promise<void> {
  const about = createRequire(join(root, 'package.json')).resolve('astro/package.json');
  const { bin } = createRequire(about)(about) as { bin: { astro: string } };
  const child = spawn(process.execPath, [join(dirname(about), bin.astro), 'build', '--root', root, '--outDir', into], {
    cwd: root, stdio: 'inherit', env: { ...env, [HANDED_OVER]: JSON.stringify(problems) },
  });
  // Whoever cancels this build means to cancel the other one too.
  const callOff = () => {
    child.kill();
    process.exit(1);
  };
  for (const signal of SIGNALS) process.once(signal, callOff);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  for (const signal of SIGNALS) process.off(signal, callOff);
  if (code !== 0) throw Object.assign(new Error('The site could not be built without these pages either. Nothing has been published; the site is as it was.'), { stack: '' });
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
