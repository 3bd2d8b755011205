import { execFile } from 'node:child_process';

/**
 * Since when the site has been at `address`, in seconds since 1970: the moment of the last published change of the address in
 * content/settings.yml. Nothing where the repository does not say so: there is none, or its newest settings name another address, as
 * they do in a fresh copy of somebody else's site. `root` and `env` as for `readHistory`.
 */
export async function readAddressSince(root: string, env: NodeJS.ProcessEnv, address: string): Promise<number | undefined> {
  const place = env.RESTORATIVE_HISTORY ? [`--git-dir=${env.RESTORATIVE_HISTORY}`] : [];
  const query = ['log', '-1', '--first-parent', '-m', '--relative', '--no-renames', '--unified=0', '--no-color', '--no-ext-diff', '-G', '^address:', '--format=%x01%ct', '-p', 'HEAD', '--', 'content/settings.yml'];
  const log = await new Promise<string>((resolve) => {
    execFile('git', [...place, ...query], { cwd: root, maxBuffer: 20_000_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }, (error, out) => resolve(error ? '' : out));
  });
  const seconds = /^\x01(\d+)$/m.exec(log)?.[1];
  const named = /^\+address:\s*(["']?)(.*?)\1\s*$/m.exec(log)?.[2];
  return seconds && named === address ? Number(seconds) : undefined;
}
